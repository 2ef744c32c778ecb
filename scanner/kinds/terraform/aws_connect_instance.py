"""Contact centres: contacts and their history, in the region.

Source: Terraform AWS provider, `aws_connect_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    name=("instance_alias",),
    encryption=None,
    copies=(Kept("primary"), Kept("log", when="contact_flow_logs_enabled")),
)
