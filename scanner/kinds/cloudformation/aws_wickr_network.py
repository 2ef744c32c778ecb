"""Networks of Wickr.

Source: CloudFormation template reference, `AWS::Wickr::Network`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
