"""Knowledge bases of Q in Connect, and the region of a model that reads their documents.

Source: CloudFormation template reference, `AWS::Wisdom::KnowledgeBase`.
"""

from scanner.kinds.kind import Kept, Kind

_READ_BY = "VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration"

KIND = Kind(
    category="conversation",
    live="aws_wisdom_knowledge_base",
    encryption="by-service",
    evidence="reached through the Q in Connect API, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", encrypted=True, key="ServerSideEncryptionConfiguration.KmsKeyId"),
        Kept("cache", at=f"{_READ_BY}.ModelArn", skip=True),
    ),
)
