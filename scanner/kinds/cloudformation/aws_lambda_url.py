"""Addresses of functions, which without AWS_IAM anyone may call.

Source: CloudFormation template reference, `AWS::Lambda::Url`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kind

KIND = Kind(
    category="network",
    persistence="transit",
    live="aws_lambda_function_url",
    name=("TargetFunctionArn",),
    copies=(),
    encryption="by-service",
    evidence="a function URL, which takes HTTPS only",
    public=by_word("AuthType", {"NONE": True, "AWS_IAM": False}),
)
