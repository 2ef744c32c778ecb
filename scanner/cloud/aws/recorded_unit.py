"""A unit that takes details from what AWS Config has recorded, and asks the services for the rest.

To a collector it is a unit like any other. Where there is an aggregator (`aggregator.py`) and the
answer of a call is known from what was recorded (`recorded/`), `read` gives that; lists, and
details that nothing was recorded of, are asked for as ever. A resource names the calls that its
facts were read from: `config:BatchGetAggregateResourceConfig` in the place of those that were not
made for it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import unused_records
from scanner.cloud.aws.aggregator import Aggregator
from scanner.cloud.aws.recorded import SOURCE, Recorded
from scanner.cloud.aws.unit import Aws

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.cloud.problem import Problem
    from scanner.model import Facts, Resource


@dataclass(slots=True, kw_only=True)
class RecordedAws(Aws):
    """What a collector sees of an account of which AWS Config has records."""

    aggregator: Aggregator
    kind: Recorded
    answered: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The calls that were not made, by resource as AWS Config names it."""

    def read(
        self,
        operation: str,
        *,
        absent: Mapping[str, dict[str, Any]] | None = None,
        region: str | None = None,
        service: str | None = None,
        **params: Any,  # noqa: ANN401 - whatever the operation takes
    ) -> dict[str, Any] | None:
        """Ask for a detail as `Aws.read` does, unless it is known from what was recorded."""
        call = self._api_name(operation, service)
        if call in self.kind.ANSWERS and set(params) == {self.kind.ID}:
            known = self._recorded(call, region or self.region, params[self.kind.ID])
            if known is not None:
                return known
        return Aws.read(self, operation, absent=absent, region=region, service=service, **params)

    def _recorded(self, call: str, region: str, id_: str) -> dict[str, Any] | None:
        self._go_on()
        told = self.aggregator.told(self, self.kind, region)
        if told.why_not:
            self._note(unused_records.note(region, told.why_not))
        known = told.answers.get(id_, {}).get(call)
        if known is not None:
            self.answered[id_].add(call)
        return known

    def _note(self, note: Problem) -> None:
        if note not in self.problems:
            self.problems.append(note)

    def resource(self, arn: str, name: str, facts: Facts, **told: Any) -> Resource:  # noqa: ANN401
        """Build the resource as `Aws.resource` does, with the calls that it was really read by."""
        made = Aws.resource(self, arn, name, facts, **told)
        answered = self.answered.get(name, set()) | self.answered.get(arn, set())
        if not answered:
            return made
        return replace(made, calls=(*(c for c in made.calls if c not in answered), SOURCE))
