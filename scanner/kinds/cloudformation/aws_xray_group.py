"""Traces of requests, in the region.

Source: CloudFormation template reference, `AWS::XRay::Group`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    name=("GroupName",),
    encryption=None,
)
