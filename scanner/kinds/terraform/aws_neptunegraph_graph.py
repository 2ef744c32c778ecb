"""Graphs of Neptune Analytics.

Source: Terraform AWS provider, `aws_neptunegraph_graph`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="Neptune Analytics takes HTTPS only",
    name=("graph_name",),
    public=by_flag("public_connectivity"),
    copies=(Kept("primary", encrypted=True, key="kms_key_identifier"),),
)
