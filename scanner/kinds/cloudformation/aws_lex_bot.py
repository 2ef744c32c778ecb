"""Bots of Lex, with what people say to them; the regions of their replicas, and their logs.

Source: CloudFormation template reference, `AWS::Lex::Bot`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

_LOGS = "TestBotAliasSettings.ConversationLogSettings"
_STORES = (
    ("AudioLogSettings", "Destination.S3Bucket.S3BucketArn", ("AWS::S3::Bucket",)),
    (
        "TextLogSettings",
        "Destination.CloudWatch.CloudWatchLogGroupArn",
        ("AWS::Logs::LogGroup",),
    ),
)

KIND = Kind(
    category="conversation",
    encryption=None,
    copies=(
        Kept("primary"),
        Kept("replica", at="Replication.ReplicaRegions", skip=True),
        *(
            Kept(
                "log",
                each=f"{_LOGS}.{kind}",
                when="Enabled",
                at=at,
                of=of,
                absent=f"{at} is not set",
            )
            for kind, at, of in _STORES
        ),
    ),
    let_in=Policies(others=(By("AWS::Lex::ResourcePolicy", "ResourceArn", "Policy"),)),
)
