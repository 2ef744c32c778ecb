"""Faces of people, by which they are known again.

Source: Terraform AWS provider, `aws_rekognition_collection`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("collection_id",),
    encryption=None,
)
