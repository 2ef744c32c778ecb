"""Settings of text messages: where the log and the daily lists go of what was sent to which number.

Source: Terraform AWS provider, `aws_sns_sms_preferences`;
docs.aws.amazon.com/sns/latest/dg/sms_stats_usage.html.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept("log", when="delivery_status_iam_role_arn"),
        Kept("log", at="usage_report_s3_bucket", of=("aws_s3_bucket",), skip=True),
    ),
)
