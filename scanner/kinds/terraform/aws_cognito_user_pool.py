"""Pools of users. Mail and messages to them may be sent from another region, and are not kept.

Source: Terraform AWS provider, `aws_cognito_user_pool`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.sent_from import sent_from

KIND = Kind(
    category="user-directory",
    encryption=sent_from(
        "email_configuration.source_arn",
        "sms_configuration.sns_region",
        evidence="Cognito endpoints take HTTPS only",
    ),
    public=False,
    tags=("tags_all", "tags"),
    copies=(Kept("primary", encrypted=True),),
)
