"""Whether a trail records all that is done to an account, by its selectors of events.

Source: `cloudtrail:GetEventSelectors` (`EventSelectors`, or else `AdvancedEventSelectors`).
"""

from __future__ import annotations

from typing import Any

_BOTH = {"true", "false"}
_MAY_BE_LEFT_OUT = {"kms.amazonaws.com", "rdsdata.amazonaws.com"}


def records_all(answer: dict[str, Any]) -> bool:
    """Say whether management events that read and that write are recorded, of every service.

    Only the events of KMS and of the RDS Data API can be left out, which let nobody in.
    """
    kinds: set[str] = set()
    if advanced := answer.get("AdvancedEventSelectors"):
        for selector in advanced:
            fields = {field["Field"]: field for field in selector["FieldSelectors"]}
            if fields.pop("eventCategory").get("Equals") == ["Management"]:
                read_only = fields.pop("readOnly", {"Equals": sorted(_BOTH)})
                # By anything but a source that is left out, it is one part of them only.
                if all(_leaves_out(field) for field in fields.values()):
                    kinds.update(read_only.get("Equals", []))
        return kinds >= _BOTH
    for plain in answer["EventSelectors"]:
        if plain.get("IncludeManagementEvents", True):
            kinds.add(plain.get("ReadWriteType", "All"))
    return "All" in kinds or kinds >= {"ReadOnly", "WriteOnly"}


def _leaves_out(field: dict[str, Any]) -> bool:
    only = field.keys() == {"Field", "NotEquals"} and field["Field"] == "eventSource"
    return only and set(field["NotEquals"]) <= _MAY_BE_LEFT_OUT
