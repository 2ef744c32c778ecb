"""Settings of applications.

Source: CloudFormation template reference, `AWS::AppConfig::HostedConfigurationVersion`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    encryption=None,
)
