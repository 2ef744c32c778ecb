"""Bots: what was said to them, their replicas in other regions, logs, and who may talk with them.

Source: `lexv2-models:ListBots`; `bot_aliases.py`, `bot_replicas.py`, `bot_logs.py` and
`bot_policies.py`. Lex takes HTTPS only (AWS general reference, Lex V2 endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import several_policies
from scanner.cloud.aws.access import bot_policies
from scanner.cloud.aws.contact import bot_aliases, bot_replicas
from scanner.cloud.aws.logs import bot_logs
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lexv2-models"
SCOPE = "region"
CALLS = (
    *("ListBots", *bot_replicas.CALLS, *bot_aliases.CALLS),
    *(*bot_logs.CALLS, *bot_policies.CALLS),
)

_THROUGH = "reached through the Lex API, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bot."""
    return aws.pages("list_bots", "botSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bot."""
    name = item["botId"]
    arn = aws.arn(f"bot/{name}", service="lex")
    aliases = bot_aliases.read(aws, name)
    logs = dict.fromkeys(bot_logs.copies(aws, aliases))
    policies = bot_policies.read(aws, name, aliases)
    let_in = several_policies.access_paths(
        policies, account=aws.account_id, arn=arn, https_only=_THROUGH
    )
    return aws.resource(
        arn,
        item.get("botName") or name,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(*bot_replicas.copies(aws, name), *logs),
            access=(*let_in, *bot_aliases.paths(aws, aliases)),
            public=several_policies.is_public(policies),
        ),
    )
