"""What was looked at, what was not seen, and what was left out on somebody's word."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC
from typing import TYPE_CHECKING

from scanner import figures
from scanner.formats._lines import MOST, amount, more, told
from scanner.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.figures import Unseen
    from scanner.formats._lines import Screen
    from scanner.model import Exclusion, Result

# So many types are named one by one; of more, a screen would tell nothing else.
_FEW = 30


def left_out(screen: Screen, result: Result) -> Iterator[str]:
    """Yield the resources that nobody judged, with the word they were left out on."""
    words: defaultdict[Exclusion, list[str]] = defaultdict(list)
    for resource in figures.left_out(result, result.run.agreements):
        if resource.exclusion:
            words[resource.exclusion].append(resource.name)
    for exclusion, names in words.items():
        title = f"{amount(len(names), 'resource')} said to hold no personal data"
        reason = f"by {exclusion.by} until {exclusion.until}: {exclusion.reason}"
        yield from screen.block("LEFT OUT", title, [screen.names(names), reason])
    for name, past in figures.ended(result):
        text = f"ended on {past.until} and counts no more: {name}: {past.reason} ({past.by})"
        yield from screen.wrap(text)


def not_seen(screen: Screen, result: Result) -> Iterator[str]:
    """Yield each gap, and apart from these what somebody declared to be empty."""
    gaps = figures.not_seen(result, details=True)
    if gaps:
        yield "not seen:"
    for gap in gaps[:MOST]:
        yield from screen.wrap(_gap(screen, gap), indent=2)
    yield from more(len(gaps))
    for off in figures.declared_empty(result):
        regions = amount(len(off.regions), "region")
        who = f"{off.provider} {off.account}: {regions} switched off; {off.confirmed_by}"
        when = f" said on {off.confirmed_on}" if off.confirmed_on else " says"
        yield from screen.wrap(f"declared: {who}{when} that nothing is left there")


def seen(screen: Screen, result: Result) -> Iterator[str]:
    """Yield how far the answer goes."""
    scope = figures.scope(result)
    if scope.types:
        where = amount(len(scope.accounts), "account")
        if scope.regions:
            where += f", {amount(len(scope.regions), 'region')}"
        what = ", ".join(scope.types)
        if len(scope.types) > _FEW:
            some = f", of which there is: {', '.join(scope.found)}" if scope.found else ""
            what = f"{len(scope.types)} types, see -f json{some}"
        yield from screen.wrap(f"looked at: {where}; {what}")
    yield from screen.wrap("Other services are not read: this says nothing about them.")
    started = result.run.started.astimezone(UTC)
    source = "According to the configuration, read" if scope.types else "Nothing was read; scanned"
    judged = "" if result.run.as_of == started.date() else f"; judged as of {result.run.as_of}"
    yield f"{source} at {started:%Y-%m-%d %H:%M} UTC{judged}."


def _gap(screen: Screen, gap: Unseen) -> str:
    regions = ", ".join(gap.regions)
    who = f"{gap.provider} {gap.account}"
    if gap.status == "disabled":
        return (
            f"{who}: {amount(len(gap.regions), 'region')} switched off, where data may have been"
            f" left: {regions}. Who knows that nothing is left there, says so in residency.toml:"
            " disabled_regions"
        )
    types = [name for name in gap.types if name != "*"]
    what = screen.names(types) if len(types) > _FEW else ", ".join(types) or "everything"
    where = {"global": "", "*": " in all regions"}.get(regions, f" in {regions}")
    status = word("coverage", gap.status, "en")
    why = told(gap.detail or gap.missing_permission or "")
    return f"{who}: {what}{where}: {status}{f' ({why})' if why else ''}"
