"""Where a run looked, so that what it does not show can be told from what it did not see."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from scanner import figures
from scanner.verdicts import is_gap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.diff.model import Why
    from scanner.model import Coverage, Finding, Resource, Result

Key = tuple[str, str, str, str, int]

_EVERYWHERE = {"global", "*"}
# The store of the evidence is read apart from the collector of its type.
_STORE = {"evidence": "evidence_store"}


class Looked:
    """What one run saw and could not see."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.resources = keyed(result.resources)
        self._named = {key[:4]: r for key, r in self.resources.items()}
        self._asked = {(c.agreement, rule) for c in result.clauses for rule in c.rules}
        self._judged: dict[frozenset[str], set[int]] = {}
        self._coverage: defaultdict[tuple[str, str], list[Coverage]] = defaultdict(list)
        for coverage in result.coverage:
            self._coverage[coverage.provider, coverage.account].append(coverage)

    def counts(self, resource: Resource, agreements: Iterable[str] | None = None) -> bool:
        """Say whether the rules were asked about it, for these agreements or for any.

        It is one of this run's own resources.
        """
        wanted = frozenset(self.result.run.agreements if agreements is None else agreements)
        if wanted not in self._judged:
            found = figures.judged(self.result, wanted)
            self._judged[wanted] = {id(judged) for judged in found}
        return id(resource) in self._judged[wanted]

    def holds(self, finding: Finding) -> bool:
        """Say whether the resource of a finding is there."""
        return self._of(finding) is not None

    def hides(self, resource: Resource, places: Iterable[str | None] = ()) -> Why | None:
        """Say why a resource could be there unseen; `None` if it would have been seen.

        `resource` is as the other run has it; `places` are where, besides its region, the part is.
        """
        if resource.basis == "declared":
            return None
        kind = _STORE.get(resource.facts.category)
        types = {resource.type} | ({kind} if kind else set())
        return self._hidden(
            (resource.provider, resource.account), types, resource.region, set(places)
        )

    def misses(self, finding: Finding, resource: Resource | None) -> Why | None:
        """Say why a finding of the other run could hold here without being shown.

        `resource` is the finding's, as the other run has it.
        """
        judged = {clause.partition(":")[0] for clause in finding.clauses}
        # An agreement of the same name may not ask for the rule any more, where another does.
        judged = {agreement for agreement in judged if (agreement, finding.rule) in self._asked}
        if finding.rule not in self.result.run.rules_evaluated or not judged:
            return "not-asked"
        there = self._of(finding)
        if there and not self.counts(there, judged):
            return "left-out"
        if finding.basis == "declared":
            return None
        known = resource or there
        if known:
            return self.hides(known, [finding.at.location, there.region if there else None])
        ref = finding.resource
        return self._hidden((ref.provider, ref.account), {ref.type}, None, set())

    def _of(self, finding: Finding) -> Resource | None:
        ref = finding.resource
        return self._named.get((ref.provider, ref.account, ref.type, ref.id))

    def _hidden(
        self,
        account: tuple[str, str],
        types: set[str],
        region: str | None,
        places: set[str | None],
    ) -> Why | None:
        about = [c for c in self._coverage[account] if c.type in types | {"*"}]
        # Where it was cannot be told: then nothing of its type may be out of sight.
        anywhere = region is None
        where = {region, *places} | _EVERYWHERE
        here = [c for c in about if anywhere or c.region in where]
        gaps = sorted(c.status for c in here if is_gap(c))
        if gaps:
            return _why(gaps[0])
        home = {region, "global"}
        read = [c for c in about if c.status == "complete" and (anywhere or c.region in home)]
        # Where the regions could not be listed, only what is listed for all of them was seen.
        lists = sorted(c.status for c in self._coverage[account] if c.region == "*" and is_gap(c))
        if not read:
            return _why(lists[0]) if lists else "not-looked"
        once = any(c.region == "global" for c in read)
        return _why(lists[0]) if lists and anywhere and not once else None


def keyed(resources: Iterable[Resource]) -> dict[Key, Resource]:
    """Return resources by identity; the number tells those apart that have the same."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    found: dict[Key, Resource] = {}
    for resource in resources:
        name = (resource.provider, resource.account, resource.type, resource.id)
        found[(*name, counts[name])] = resource
        counts[name] += 1
    return found


def _why(status: str) -> Why:
    match status:
        case "denied" | "disabled" | "failed" | "unsupported" | "skipped":
            return status
        case _:
            return "not-looked"
