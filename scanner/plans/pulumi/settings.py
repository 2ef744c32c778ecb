"""Settings under Pulumi's names, found by the names that Terraform or CloudFormation has for them.

Pulumi writes `kms_key_id` as `kmsKeyId`, and gives names of lists their plural: `geo_location` is
`geoLocations` (terraformToPulumiName in pulumi/pulumi-terraform-bridge). Which are lists only the
provider knows, so each form is tried; measured, that finds all but 0.1 % of 65,000 settings, and
those are in types.toml. Keys that an author chose, as those of tags, stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What Pulumi writes for what is not known yet, by its type (sdk/go/common/resource/plugin/rpc.go).
_UNKNOWN = {
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",  # bool
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",  # number
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",  # string, and whatever else
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",  # array
    "030794c1-ac77-496b-92df-f27374a8bd58",  # asset
    "e48ece36-62e2-4504-bad9-02848725956a",  # archive
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",  # object
}
_BLINDED = "[secret]"
_SIGNATURE = "4dabf18193072939515e22adb298388d"
_SECRET = "1b47061264138c4ac30d75fd1eb44270"  # noqa: S105 - the mark of a secret, no secret
_REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e"


class Settings(dict[str, Any]):
    """One level of settings; lists and levels below it are the same."""

    def __init__(self, values: Mapping[str, Any], renamed: Mapping[str, str] | None = None) -> None:
        super().__init__(values)
        self._renamed = renamed or {}
        self._spelled = {name.lower(): name for name in values}

    def named(self, name: str) -> str | None:
        """Return Pulumi's name of a setting that is there."""
        if super().__contains__(name):
            return name
        given = self._renamed.get(name)
        if given is not None and super().__contains__(given):
            return given
        found = (self._spelled[form] for form in _forms(name) if form in self._spelled)
        return next(found, None)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as of any dict
        """Return a setting by either name."""
        found = self.named(name)
        return default if found is None else self[found]

    def __missing__(self, name: str) -> Any:  # noqa: ANN401
        found = self.named(name)
        if found is None:
            raise KeyError(name)
        return self[found]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.named(name) is not None


def settings(
    values: Mapping[str, Any],
    renamed: Mapping[str, str],
    refers: Mapping[str, tuple[str, ...] | None],
) -> Settings:
    """Return the settings of a resource; `refers` are the addresses that each is made from."""
    told = {
        name: _value(value, refers.get(name) or ())
        for name, value in values.items()
        # What providers keep for themselves, such as __defaults.
        if not name.startswith("__")
    }
    return Settings(told, renamed)


def _value(value: Any, refers: tuple[str, ...]) -> Any:  # noqa: ANN401 - what JSON gives
    if isinstance(value, str):
        if value == _BLINDED:
            return Unknown("sensitive", refers, written=True)
        return Unknown(refers=refers, written=True) if value in _UNKNOWN else value
    if isinstance(value, list):
        return [_value(item, refers) for item in value]
    if isinstance(value, dict):
        if _SIGNATURE in value:
            return _marked(value, refers)
        return Settings({name: _value(part, refers) for name, part in value.items()})
    return value


def _marked(value: dict[str, Any], refers: tuple[str, ...]) -> Any:  # noqa: ANN401
    if value[_SIGNATURE] == _SECRET:
        return Unknown("sensitive", refers, written=True)
    if value[_SIGNATURE] == _REFERENCE:
        urn = value.get("urn")
        own = (urn,) if isinstance(urn, str) else ()
        return _value(value.get("id"), own) or Unknown(refers=own, written=True)
    # A file, whose text may be anything.
    return Unknown("not-resolved", refers, written=True)


def _forms(name: str) -> Iterator[str]:
    plain = name.replace("_", "").lower()
    yield plain
    yield plain + "s"
    yield plain + "es"
    if plain.endswith("y"):
        yield plain[:-1] + "ies"
    elif plain.endswith(("ex", "ix")):
        yield plain[:-2] + "ices"
    elif plain.endswith("is"):
        yield plain[:-2] + "es"
