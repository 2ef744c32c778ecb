"""Where conversations with a bot are logged: text to a log group, sound to a bucket.

Source: `lexv2-models:ListBotAliases` and, for each, `lexv2-models:DescribeBotAlias`
(`conversationLogSettings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = ("ListBotAliases", "DescribeBotAlias", HEAD_BUCKET)


def copies(aws: Aws, bot: str) -> Iterator[Copy]:
    """Yield the copy of each log of a bot, given by its id."""
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
