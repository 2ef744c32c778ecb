"""Repositories that everybody may read.

Source: Terraform AWS provider, `aws_ecrpublic_repository`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="registry",
    name=("repository_name",),
    encryption="by-service",
    evidence="Amazon ECR endpoints take HTTPS only",
    public=True,
)
