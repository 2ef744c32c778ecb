"""Snapshots of graphs of Neptune Analytics.

Source: CloudFormation template reference, `AWS::NeptuneGraph::GraphSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_neptunegraph_graph_snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
