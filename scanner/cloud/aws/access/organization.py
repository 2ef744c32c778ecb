"""What an account is told of its organization. What it is not told is said, and is no gap.

What a policy of the organization refuses is evidence beside the facts: no verdict rests on it, so
none is worse where it could not be seen. Any other error is a gap, as everywhere.

Source: AWS Organizations API reference: each of these operations is for the management account and
delegated administrators only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from scanner.cloud.aws.errors import code_of, is_denied, is_one_of
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError
from scanner.model import GuardSight

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_NONE = ("AWSOrganizationsNotInUseException",)
# What the service itself tells an account that is only a member; IAM says it in other words.
_MEMBER = ("AccessDeniedException: You don't have permissions to access this resource",)

_T = TypeVar("_T")


@dataclass(slots=True)
class Organization:
    """The organization that an account is in. `seen` is what became of asking so far."""

    aws: Aws
    seen: GuardSight = "read"

    def pages(
        self,
        operation: str,
        key: str,
        *,
        nothing: Collection[str] = (),
        **params: Any,  # noqa: ANN401 - as `Aws.pages`
    ) -> list[dict[str, Any]] | None:
        """List as `Aws.pages` does; `None` where this account is not told. Raises `CloudError`."""
        return self._told(lambda: list(self.aws.pages(operation, key, nothing=nothing, **params)))

    def call(self, operation: str, **params: str) -> dict[str, Any] | None:
        """Ask as `Aws.call` does; `None` where this account is not told. Raises `CloudError`."""
        return self._told(lambda: self.aws.call(operation, **params))

    def _told(self, ask: Callable[[], _T]) -> _T | None:
        try:
            return ask()
        except CloudError as error:
            detail = self._why(error)
            self.aws.problems.append(replace(error.problem, detail=detail, note=True))
            return None

    def _why(self, error: CloudError) -> str:
        if is_one_of(error, _NONE):
            self.seen = "no-organization"
            return "the account is in no organization, so that no policy of one holds there"
        if is_one_of(error, _MEMBER):
            self.seen = "not-from-here"
            return (
                "which policies of its organization refuse regions, AWS tells the management"
                " account and delegated administrators only"
            )
        if not is_denied(code_of(error)):
            raise error
        self.seen = "refused"
        return f"which policies of its organization refuse regions: {error.problem.call} denied"
