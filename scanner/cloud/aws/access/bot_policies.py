"""The policies that say who may talk with a bot of Lex: its own, and one of each alias.

Source: `lexv2-models:DescribeResourcePolicy`; that it is not found means that there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.contact.bot_aliases import Aliases
    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeResourcePolicy",)

_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}


def read(aws: Aws, bot: str, aliases: Aliases) -> list[dict[str, Any] | None]:
    """Return the policies of a bot, given by its id, and of its aliases.

    One that could not be read is `None`; so is what aliases let in that could not be listed.
    """
    names = [f"bot/{bot}", *(f"bot-alias/{bot}/{alias}" for alias, _ in aliases or ())]
    found = [_policy(aws, aws.arn(name, service="lex")) for name in names]
    return [*found, None] if aliases is None else found


def _policy(aws: Aws, arn: str) -> dict[str, Any] | None:
    answer = aws.read("describe_resource_policy", absent=_NO_POLICY, resourceArn=arn)
    return {"Policy": answer["policy"]} if answer else None
