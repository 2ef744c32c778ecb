"""The aliases by which a bot of Lex is used, and whose functions get what is said to it.

Source: `lexv2-models:ListBotAliases` and, for each, `lexv2-models:DescribeBotAlias` (`lambdaARN`).
A function of the account's own is read itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

Aliases: TypeAlias = "list[tuple[str, dict[str, Any] | None]] | None"
"""The id of each and its description, both `None` where they could not be read."""

CALLS = ("ListBotAliases", "DescribeBotAlias")

_SETTINGS = "values(botAliasLocaleSettings || `{}`)[]"
_FUNCTIONS = f"{_SETTINGS}.codeHookSpecification.lambdaCodeHook.lambdaARN"


def read(aws: Aws, bot: str) -> Aliases:
    """Return the aliases of a bot, given by its id."""
    found = aws.read_all("list_bot_aliases", "botAliasSummaries", botId=bot)
    if found is None:
        return None
    names = [one["botAliasId"] for one in found]
    return [(name, _described(aws, bot, name)) for name in names]


def paths(aws: Aws, aliases: Aliases) -> Iterator[AccessPath]:
    """Yield the path of each other account whose function gets what is said."""
    descriptions = [about for _, about in aliases or ()]
    if aliases is None or None in descriptions:
        yield unread("whose function gets what is said", "principal")
    functions = {function for about in descriptions for function in many(_FUNCTIONS, about or {})}
    for account in sorted({arns.account(function) or "" for function in functions}):
        if account != aws.account_id:
            yield AccessPath(
                kind="principal",
                encryption="by-service",
                principal=f"aws:{account}" if account else None,
                evidence="a function of theirs gets what is said",
            )


def _described(aws: Aws, bot: str, alias: str) -> dict[str, Any] | None:
    answer = aws.read("describe_bot_alias", botId=bot, botAliasId=alias)
    return answer if answer and answer["botAliasId"] else None
