"""Indexes of the names and tags of resources.

Source: CloudFormation template reference, `AWS::ResourceExplorer2::Index`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    encryption=None,
)
