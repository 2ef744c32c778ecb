"""What is done with mail that comes in: the bucket that keeps it.

Source: Terraform AWS provider, `aws_ses_receipt_rule`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="mailbox",
    passes_on=True,
    public=False,
    copies=(
        Kept(
            "primary",
            each="s3_action",
            at="bucket_name",
            of=("aws_s3_bucket",),
            key="kms_key_arn",
            absent="bucket_name is not set",
        ),
        Kept(
            "replica",
            each="workmail_action",
            at="organization_arn",
            absent="organization_arn is not set",
        ),
        Kept(
            "replica",
            each="sns_action",
            at="topic_arn",
            of=("aws_sns_topic",),
            absent="topic_arn is not set",
        ),
    ),
    encryption=by_setting("tls_policy", words={"Require": "enforced", "Optional": "optional"}),
)
