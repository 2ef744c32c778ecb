"""A topic that is told which mail of an identity bounced, was complained of or came.

Source: Terraform AWS provider, `aws_ses_identity_notification_topic`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    public=False,
    copies=(Kept("log", when="topic_arn", at="topic_arn", of=("aws_sns_topic",), skip=True),),
)
