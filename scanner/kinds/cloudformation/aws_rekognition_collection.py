"""Collections of faces.

Source: CloudFormation template reference, `AWS::Rekognition::Collection`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_rekognition_collection",
    encryption=None,
)
