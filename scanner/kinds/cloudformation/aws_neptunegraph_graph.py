"""Graphs of Neptune Analytics.

Source: CloudFormation template reference, `AWS::NeptuneGraph::Graph`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_neptunegraph_graph",
    encryption="by-service",
    evidence="Neptune Analytics takes HTTPS only",
    name=("GraphName",),
    copies=(Kept("primary", encrypted=True, key="KmsKeyIdentifier"),),
    public=by_flag("PublicConnectivity"),
)
