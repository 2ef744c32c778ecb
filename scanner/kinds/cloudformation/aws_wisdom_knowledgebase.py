"""Knowledge bases of Q in Connect.

Source: CloudFormation template reference, `AWS::Wisdom::KnowledgeBase`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_wisdom_knowledge_base",
    encryption="by-service",
)
