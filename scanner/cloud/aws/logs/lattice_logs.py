"""Where requests to a service of VPC Lattice are logged: by itself, and by each of its networks.

Source: `vpc-lattice:ListServiceNetworkServiceAssociations` and
`vpc-lattice:ListAccessLogSubscriptions` of each of them. Where the network of another account logs
is not seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.logs import log_destination
from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

CALLS = ("ListAccessLogSubscriptions", "ListServiceNetworkServiceAssociations")


def copies(aws: Aws, service: str) -> tuple[list[Copy], bool]:
    """Return a copy for each log of a service, given by its ARN, and whether all could be read."""
    asked = {"serviceIdentifier": service, "maxResults": 100}
    networks = aws.read_all("list_service_network_service_associations", "items", **asked)
    loggers = [service, *sorted({one["serviceNetworkArn"] for one in networks or ()})]
    logs = [of(aws, one) for one in loggers]
    found = dict.fromkeys(copy for told in logs for copy in told or ())
    return list(found), networks is not None and None not in logs


def of(aws: Aws, logger: str) -> list[Copy] | None:
    """Return a copy for each log of one service or network, by ARN; `None` if not readable."""
    if (owner := arns.account(logger)) != aws.account_id:
        return [Copy(role="log", location=aws.place(None), owner=owner)]
    operation, asked = "list_access_log_subscriptions", {"resourceIdentifier": logger}
    found = aws.once(("logs", logger), lambda: aws.read_all(operation, "items", **asked))
    if found is None:
        return None
    return [log_destination.copy(aws, one["destinationArn"]) for one in found]
