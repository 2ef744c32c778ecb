"""Repositories of packages, kept in their domain.

Source: Terraform AWS provider, `aws_codeartifact_repository`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="registry",
    name=("repository",),
    encryption=None,
)
