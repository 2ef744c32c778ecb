"""Clean rooms, which may keep a log of queries.

Source: Terraform AWS provider, `aws_cleanrooms_collaboration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(Kept("log", when="query_log_status"),),
)
