"""Applications of Chime, with what is said in them.

Source: CloudFormation template reference, `AWS::Chime::AppInstance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_chimesdkidentity_app_instance",
    encryption="by-service",
)
