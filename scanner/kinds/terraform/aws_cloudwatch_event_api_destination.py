"""Addresses on the internet that events are sent to: their recipients, and nothing that is kept.

Source: Terraform AWS provider, `aws_cloudwatch_event_api_destination`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.recipient import by_address

KIND = Kind(
    category="stream",
    persistence="transit",
    encryption=by_address((None, "invocation_endpoint"), why="gets events that rules send to it"),
    public=False,
    copies=(),
)
