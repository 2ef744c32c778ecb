"""Bots: what was said to them, their replicas in other regions, and logs of conversations.

Source: `lexv2-models:ListBots`, `ListBotReplicas` (`sourceRegion`, `replicaRegion`) and, for each
alias, `DescribeBotAlias` (`conversationLogSettings`: text to a log group, sound to a bucket). Lex
takes HTTPS only (AWS general reference, Lex V2 endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lexv2-models"
SCOPE = "region"
CALLS = ("ListBots", "ListBotReplicas", "ListBotAliases", "DescribeBotAlias", HEAD_BUCKET)

_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the Lex API, which takes HTTPS only",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bot."""
    return aws.pages("list_bots", "botSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bot."""
    name = item["botId"]
    arn = f"arn:{aws.partition}:lex:{aws.region}:{aws.account_id}:bot/{name}"
    return aws.resource(
        arn,
        item.get("botName") or name,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(*_replicas(aws, name, arn), *dict.fromkeys(_logs(aws, name))),
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
            place, owner = aws.place(at), aws.account_id
            yield Copy(role="replica", location=place, id=there, owner=owner, encrypted=True)


def _logs(aws: Aws, bot: str) -> Iterator[Copy]:
    for alias in aws.read_all("list_bot_aliases", "botAliasSummaries", botId=bot) or ():
        answer = aws.read("describe_bot_alias", botId=bot, botAliasId=alias["botAliasId"])
        if answer is None or not answer["botAliasId"]:
            continue
        settings = answer.get("conversationLogSettings", {})
        for text in settings.get("textLogSettings", ()):
            if text["enabled"]:
                group = text["destination"]["cloudWatch"]["cloudWatchLogGroupArn"]
                yield log_destination.copy(aws, group)
        for sound in settings.get("audioLogSettings", ()):
            if sound["enabled"]:
                yield bucket_copy(aws, "log", sound["destination"]["s3Bucket"]["s3BucketArn"])
