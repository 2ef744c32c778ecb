"""Replicas of a user pool in another region.

Source: CloudFormation template reference, `AWS::Cognito::UserPoolReplica`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    copies=(Kept("replica", at="RegionName", absent="RegionName is not set"),),
)
