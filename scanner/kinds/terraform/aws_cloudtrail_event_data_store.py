"""CloudTrail Lake: a copy of events of all regions in this one.

Source: Terraform AWS provider, `aws_cloudtrail_event_data_store`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("primary", encrypted=True, key="kms_key_id", days="retention_period"),),
    encryption="by-service",
    evidence="asked through the CloudTrail API only, which takes HTTPS only",
)
