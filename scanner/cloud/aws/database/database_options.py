"""Does an Oracle database refuse a connection that is not encrypted? Its option group says so.

`NATIVE_NETWORK_ENCRYPTION` with `SQLNET.ENCRYPTION_SERVER=REQUIRED` refuses it. `SSL` opens a
second port beside the one that takes clear text (RDS user guide, "Oracle Secure Sockets Layer").

Source: `rds:DescribeOptionGroups` (`Options[].OptionSettings[]`), once for each group; whether the
group is in force: `OptionGroupMemberships[].Status`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import group_in_force

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALL = "DescribeOptionGroups"

_ORACLE, _NATIVE, _SSL = "oracle-", "NATIVE_NETWORK_ENCRYPTION", "SSL"
_SETTING = "SQLNET.ENCRYPTION_SERVER"
_MEANS: Mapping[str, Encryption] = {
    "REQUIRED": "enforced",
    "REQUESTED": "optional",
    "ACCEPTED": "optional",
    "REJECTED": "none",
}


def apply_to(engine: str) -> bool:
    """Say whether it is an engine whose options tell; not a custom one, whose owner sets them."""
    return engine.startswith(_ORACLE)


def judge(options: Mapping[str, Mapping[str, str]] | None) -> tuple[Encryption, str]:
    """Say what these options mean, by name and setting; `None` where they could not be read."""
    if options is None:
        return "unknown", "the option group could not be read"
    if _NATIVE in options:
        value = options[_NATIVE].get(_SETTING)
        if value is None:
            return "unknown", f"the option group has no value for {_SETTING}"
        return _MEANS.get(value.upper(), "unknown"), f"{_SETTING}={value}"
    if _SSL in options:
        return "optional", "the option SSL has a port of its own, beside the one in clear"
    return "none", "the option group has neither SSL nor native encryption"


def read(aws: Aws, instance: dict[str, Any]) -> tuple[Encryption, str]:
    """Say the same of an instance, by the one option group that is in force."""
    groups = instance.get("OptionGroupMemberships", [])
    states = {group.get("Status") for group in groups}
    if why := group_in_force.doubt("option", groups, states):
        return "unknown", why
    [name] = (group["OptionGroupName"] for group in groups)
    return judge(aws.once(("options", name), lambda: _options(aws, name)))


def _options(aws: Aws, name: str) -> dict[str, dict[str, str]] | None:
    found = aws.read_all("describe_option_groups", "OptionGroupsList", OptionGroupName=name)
    groups = [group for group in found or () if group["OptionGroupName"] == name]
    if not groups:
        return None
    return {
        option["OptionName"]: {
            s["Name"]: s["Value"] for s in option.get("OptionSettings", []) if "Value" in s
        }
        for option in groups[0]["Options"]
    }
