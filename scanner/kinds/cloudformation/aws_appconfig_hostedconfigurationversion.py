"""Settings of applications.

Source: CloudFormation template reference, `AWS::AppConfig::HostedConfigurationVersion`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    live="aws_appconfig_hosted_configuration_version",
    encryption=None,
)
