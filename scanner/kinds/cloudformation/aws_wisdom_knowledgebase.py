"""Knowledge bases of Q in Connect.

Source: CloudFormation template reference, `AWS::Wisdom::KnowledgeBase`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
