"""Whether a service does not exist in a region, which is no gap: there is nothing to be read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import botocore.exceptions as botocore_errors

from scanner.cloud.aws.services import ended, no_address

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account


class NotOffered(NamedTuple):
    """What is said of it, and whether it holds for all regions of the partition."""

    said: str
    everywhere: bool


# How a service says that it does not have the operation in the region that is asked.
# Source: AWS GovCloud (US) user guide, Amazon SageMaker AI, has the words, and the Terraform AWS
# provider the code.
_NOT_HERE = ("UnknownOperationException", "The requested operation is not supported in the called")


def not_offered(account: Account, service: str, region: str, error: Exception) -> NotOffered | None:
    """Say that a service is not there; `None` where that is not settled.

    It was ended; or it says so itself; or there are two witnesses: a list of the service's regions
    lacks this one, and the address that the SDK asked does not exist. The list is the SDK's, if it
    has the service and knows the region, or else that of CloudFormation's types.
    """
    if over := ended.said(service, error):
        return NotOffered(over, everywhere=True)
    if _says_so(error):
        said = f"not offered in {region}: the service says that it lacks the operation there"
        return NotOffered(said, everywhere=False)
    if not no_address.has_none(error):
        return None
    listed = account.offered(service, region)
    lacks = region in _lacked(service) if listed is None else region not in listed
    if not lacks:
        return None
    whose = "CloudFormation" if listed is None else "the SDK"
    said = f"not offered in {region}: {whose}'s list lacks it there, and its address does not exist"
    return NotOffered(said, everywhere=listed is not None and not listed)


def _lacked(service: str) -> frozenset[str]:
    return frozenset(lacking().get(service, {}).get("regions", ()))


@cache
def lacking() -> dict[str, dict[str, Any]]:
    """Return, of services that the SDK lists nowhere, a `type` and the `regions` without it."""
    text = files(__package__).joinpath("lacking.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _says_so(error: Exception) -> bool:
    if not isinstance(error, botocore_errors.ClientError):
        return False
    told, (code, words) = error.response.get("Error", {}), _NOT_HERE
    return told.get("Code") == code and str(told.get("Message", "")).startswith(words)
