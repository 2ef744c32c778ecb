"""Indexes of Q Business.

Source: CloudFormation template reference, `AWS::QBusiness::Index`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    copies=(Kept("primary", encrypted=True),),
    encryption="by-service",
)
