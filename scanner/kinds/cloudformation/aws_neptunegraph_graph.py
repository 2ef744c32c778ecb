"""Graphs of Neptune Analytics.

Source: CloudFormation template reference, `AWS::NeptuneGraph::Graph`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
