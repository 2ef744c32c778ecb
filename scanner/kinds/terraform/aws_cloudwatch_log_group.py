"""Log groups, in their region.

Source: Terraform AWS provider, `aws_cloudwatch_log_group`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption="by-service",
    evidence="CloudWatch Logs endpoints take HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="kms_key_id", days="retention_in_days"),),
)
