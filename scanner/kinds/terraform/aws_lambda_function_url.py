"""Addresses of functions, which without AWS_IAM anyone may call.

Source: Terraform AWS provider, `aws_lambda_function_url`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kind

KIND = Kind(
    category="network",
    persistence="transit",
    name=("function_name",),
    copies=(),
    encryption="by-service",
    evidence="a function URL, which takes HTTPS only",
    public=by_word("authorization_type", {"NONE": True, "AWS_IAM": False}),
)
