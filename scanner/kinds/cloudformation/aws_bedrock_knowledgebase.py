"""Knowledge bases of Bedrock; vectors lie in a store that is a resource of its own.

Source: CloudFormation template reference, `AWS::Bedrock::KnowledgeBase`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
