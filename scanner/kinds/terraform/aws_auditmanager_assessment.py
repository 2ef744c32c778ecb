"""Evidence for an audit, and the bucket for reports on it.

Source: Terraform AWS provider, `aws_auditmanager_assessment`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            each="assessment_reports_destination",
            at="destination",
            of=("aws_s3_bucket",),
            absent="destination is not set",
        ),
    ),
)
