"""The tags of a resource, in whichever form its API gives them."""

from __future__ import annotations


def by_key(found: object) -> dict[str, str]:
    """Return the value of each tag, of a mapping or of a list of keys and values; `None` has none.

    Raises `TypeError` for anything else, which must not read as "no tags".
    """
    if isinstance(found, dict):
        return {key: value or "" for key, value in found.items()}
    if found is None:
        return {}
    if not isinstance(found, list):
        raise TypeError("tags")
    # EC2 and most others say Key and Value, some key and value, KMS TagKey and TagValue.
    named = [{name.lower().removeprefix("tag"): v for name, v in tag.items()} for tag in found]
    return {tag["key"]: tag.get("value") or "" for tag in named}
