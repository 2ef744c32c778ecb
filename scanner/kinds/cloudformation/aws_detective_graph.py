"""Graphs of Detective, made of logs.

Source: CloudFormation template reference, `AWS::Detective::Graph`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_detective_graph",
    encryption=None,
    copies=(Kept("log"),),
)
