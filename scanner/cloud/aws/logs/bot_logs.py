"""Where conversations with a bot are logged: text to a log group, sound to a bucket.

Source: `lexv2-models:DescribeBotAlias` (`conversationLogSettings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.contact.bot_aliases import Aliases
    from scanner.cloud.aws.unit import Aws

CALLS = (HEAD_BUCKET,)


def copies(aws: Aws, aliases: Aliases) -> Iterator[Copy]:
    """Yield the copy of each log of a bot. What could not be read may log anywhere."""
    descriptions = [None] if aliases is None else [about for _, about in aliases]
    for about in descriptions:
        if about is None:
            yield Copy(role="log", location=aws.place(None))
            continue
        settings = about.get("conversationLogSettings", {})
        for text in settings.get("textLogSettings", ()):
            if text["enabled"]:
                group = text["destination"]["cloudWatch"]["cloudWatchLogGroupArn"]
                yield log_destination.copy(aws, group)
        for sound in settings.get("audioLogSettings", ()):
            if sound["enabled"]:
                yield bucket_copy(aws, "log", sound["destination"]["s3Bucket"]["s3BucketArn"])
