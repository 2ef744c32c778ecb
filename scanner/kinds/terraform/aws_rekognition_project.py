"""Models that were trained on one's own pictures.

Source: Terraform AWS provider, `aws_rekognition_project`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
    evidence="reached through the Rekognition API, which takes HTTPS only",
)
