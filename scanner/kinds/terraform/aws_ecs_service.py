"""Services of containers: volumes that come with them, and logs of their connections.

Source: Terraform AWS provider, `aws_ecs_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "primary",
            each="volume_configuration.managed_ebs_volume",
            encrypted="encrypted",
            key="kms_key_id",
        ),
        Kept(
            "log",
            at="service_connect_configuration.log_configuration.options.awslogs-region",
            skip=True,
        ),
    ),
)
