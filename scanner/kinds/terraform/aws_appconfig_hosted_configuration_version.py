"""A version of settings that a program reads.

Source: Terraform AWS provider, `aws_appconfig_hosted_configuration_version`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    name=("configuration_profile_id",),
    encryption=None,
)
