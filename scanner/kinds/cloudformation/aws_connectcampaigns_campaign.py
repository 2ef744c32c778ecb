"""Campaigns of Connect.

Source: CloudFormation template reference, `AWS::ConnectCampaigns::Campaign`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
