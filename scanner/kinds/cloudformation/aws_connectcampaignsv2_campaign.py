"""Campaigns of Connect.

Source: CloudFormation template reference, `AWS::ConnectCampaignsV2::Campaign`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_connectcampaignsv2_campaign",
    encryption="by-service",
)
