"""Repositories of source text.

Source: Terraform AWS provider, `aws_codecatalyst_source_repository`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="registry",
    encryption=None,
)
