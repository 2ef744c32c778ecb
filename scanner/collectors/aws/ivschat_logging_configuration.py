"""Where what people said in a chat is logged.

Source: `ivschat:ListLoggingConfigurations` (`destinationConfiguration`): a bucket, or a log group
or Firehose stream of this account and region.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_TO = "destinationConfiguration"

COLLECTOR = Listed(
    service="ivschat",
    lists=Pages("ListLoggingConfigurations", "loggingConfigurations", {"maxResults": 50}),
    arn="arn",
    name="name || id",
    tags="tags",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        # A destination of a kind that is not known is told as a bucket without a name.
        Kept(
            "log",
            when=f"{_TO}.s3 || !({_TO}.cloudWatchLogs || {_TO}.firehose)",
            bucket=f"{_TO}.s3.bucketName",
        ),
        Kept("log", when=f"{_TO}.cloudWatchLogs || {_TO}.firehose"),
    ),
)
