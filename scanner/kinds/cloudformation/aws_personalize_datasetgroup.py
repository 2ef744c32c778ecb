"""What Personalize knows of people.

Source: CloudFormation template reference, `AWS::Personalize::DatasetGroup`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    live="aws_personalize_dataset_group",
    encryption="by-service",
)
