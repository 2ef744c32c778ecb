"""A graph of another account that Detective feeds with what happens in this one, for a year.

Source: Terraform AWS provider, `aws_detective_invitation_accepter`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept("log", at="graph_arn", of=("aws_detective_graph",), absent="graph_arn is not set"),
    ),
)
