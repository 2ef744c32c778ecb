"""Parameters of Systems Manager.

Source: CloudFormation template reference, `AWS::SSM::Parameter`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    live="aws_ssm_parameter",
    encryption="by-service",
    evidence="read through the Systems Manager API, which takes HTTPS only",
    public=by_word("Tier", {"Standard": False}),
    name=("Name",),
)
