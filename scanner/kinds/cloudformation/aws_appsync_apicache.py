"""Caches of AppSync.

Source: CloudFormation template reference, `AWS::AppSync::ApiCache`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    live="aws_appsync_api_cache",
    copies=(Kept("cache"),),
    encryption=None,
)
