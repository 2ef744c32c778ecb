"""Devices of people that get notices, with what their app says of them.

Source: Terraform AWS provider, `aws_sns_platform_application`;
docs.aws.amazon.com/sns/latest/dg/mobile-push-send-devicetoken.html.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
