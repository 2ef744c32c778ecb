"""How an AWS account is entered and where in it a job looks: what travels, without a secret.

The credentials are those of the place where the job runs: its environment or its profile. They
must lead to the account that the scan means; if they lead to another one, nothing is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import recorded
from scanner.cloud.aws.account import Account, Role
from scanner.cloud.aws.aggregator import Aggregator
from scanner.cloud.aws.recorded_unit import RecordedAws
from scanner.cloud.aws.target import identity
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError, Problem
from scanner.cloud.visit import Visit, opened

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The way into one account."""

    visit: Visit
    profile: str | None = None
    role: Role | None = None
    region: str | None = None
    """The region for calls about the whole account, if one was named."""

    def make(self, cancelled: threading.Event) -> Account:
        """Make the account's clients anew."""
        limits = self.visit.limits
        return Account(
            self.profile, limits, cancelled, role=self.role, region=self.region, reads=True
        )

    def open(self) -> Account:
        """Return the account as it is open in this process."""
        account: Account = opened(self)
        return account


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One region of one account, as a unit of work names it."""

    door: Door
    account_id: str
    partition: str
    region: str
    aggregator: Aggregator | None = None
    """Where AWS Config may have recorded what is asked for."""

    def open(self, type_: str, collector: Any) -> Aws:  # noqa: ANN401 - a module or an object
        """Return what the collector is handed. Raises `CloudError` at the wrong account."""
        account = self.door.open()
        # Elsewhere the same profile, or none, may lead somewhere else.
        with account.lock:
            if account.id is None:
                account.id = identity(account).account
        if account.id != self.account_id:
            detail = f"the credentials of this worker lead to account {account.id}"
            call = "sts:GetCallerIdentity"
            raise CloudError(Problem(status="failed", call=call, detail=detail))
        make: Callable[..., Aws] = Aws
        if self.aggregator and (kind := recorded.find(type_)):
            make = partial(RecordedAws, aggregator=self.aggregator, kind=kind)
        return make(
            account=account,
            service=collector.SERVICE,
            type=type_,
            region=self.region,
            calls=collector.CALLS,
            account_id=self.account_id,
            partition=self.partition,
        )
