"""Where all or some images of a registry are copied to.

Source: Terraform AWS provider, `aws_ecr_replication_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    name=("id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            each="replication_configuration.rule.destination",
            at="region",
            owner="registry_id",
            absent="region is not set",
        ),
    ),
)
