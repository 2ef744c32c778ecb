"""Bots: what was said to them, their replicas in other regions, and logs of conversations.

Source: `lexv2-models:ListBots` and `ListBotReplicas` (`sourceRegion`, `replicaRegion`); logs:
`bot_logs.py`. Lex takes HTTPS only (AWS general reference, Lex V2 endpoints).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import bot_logs
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "lexv2-models"
SCOPE = "region"
CALLS = ("ListBots", "ListBotReplicas", *bot_logs.CALLS)

_API = https_only("reached through the Lex API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bot."""
    return aws.pages("list_bots", "botSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bot."""
    name = item["botId"]
    arn = aws.arn(f"bot/{name}", service="lex")
    return aws.resource(
        arn,
        item.get("botName") or name,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(*_replicas(aws, name, arn), *dict.fromkeys(bot_logs.copies(aws, name))),
            access=(_API,),
            public=False,
        ),
    )


def _replicas(aws: Aws, bot: str, arn: str) -> Iterator[Copy]:
    answer = aws.read("list_bot_replicas", botId=bot)
    source = answer.get("sourceRegion") or aws.region if answer else aws.region
    yield aws.own("primary" if source == aws.region else "replica", aws.region, encrypted=True)
    for one in answer["botReplicaSummaries"] if answer is not None else ():
        if (at := one["replicaRegion"]) != aws.region:
            # A replica has the id of its source.
            there = arn.replace(f":{aws.region}:", f":{at}:", 1)
            yield replace(aws.copy("replica", there), encrypted=True)
