"""Judge what was kept once more, by the policies, data and agreements that were kept with it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from scanner import __version__, verdicts
from scanner.agreements import Agreement
from scanner.cloud.problem import plain
from scanner.engine.bundle import Bundle, in_force
from scanner.engine.protocol import EngineError
from scanner.evidence.line import Line
from scanner.evidence.manifest import DATA, POLICIES, RESULT, agreement_file
from scanner.evidence.problem import EvidenceError
from scanner.evidence.reading import load, read_file
from scanner.formats.json import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.evidence.manifest import Kept
    from scanner.evidence.stores import Store
    from scanner.model import Inventory, Result

# Sentences are put together from words of the program, which are no part of what is judged by.
_WORDING = {"message", "message_nl"}


def replay(store: Store, kept: Kept) -> Iterator[Line]:
    """Say whether the same comes out. What cannot be judged again is not in order."""
    name = kept.id.name
    try:
        inventory, result = load(store, kept)
        stored = read_file(store, kept, RESULT)
        again = _again(store, kept, inventory, result)
    except EvidenceError as error:
        yield Line(level="open", run=name, text=f"not judged again: {error}")
        return
    except (EngineError, msgspec.MsgspecError, ValueError, KeyError, RecursionError) as error:
        why = f"{type(error).__name__}: {plain(str(error), 160)}"
        yield Line(level="open", run=name, text=f"could not be judged again: {why}")
        return
    by = "" if result.run.tool == __version__ else f" (then by {result.run.tool})"
    one, other = render(result), render(again)
    if stored == other.encode():
        yield Line(level="ok", run=name, text=f"judged again by {__version__}{by}: the same bytes")
        return
    if beyond := _beyond(stored, one):
        text = f"{RESULT} holds what no result of this version has: {plain(beyond, 160)}"
        yield Line(level="wrong", run=name, text=text)
        return
    odd = list(_differences(msgspec.json.decode(one), msgspec.json.decode(other), ""))
    if not odd:
        text = f"judged again by {__version__}{by}: the same, written otherwise"
        yield Line(level="note", run=name, text=text)
        return
    words = [path for path in odd if path.rpartition(".")[2] in _WORDING]
    if len(words) == len(odd):
        text = f"judged again by {__version__}{by}: the same but for the words of {len(odd)} texts"
        yield Line(level="note", run=name, text=text)
        return
    first = next(path for path in odd if path not in words)
    text = f"judged again by {__version__}{by}: another result ({len(odd)} places, first {first})"
    yield Line(level="wrong", run=name, text=text)


def _beyond(stored: bytes, read: str) -> str | None:
    """Return what the kept text says that was not read from it, such as a key twice.

    What it leaves out, as text of an earlier version does, was read as the default.
    """
    try:
        whole = json.loads(stored, object_pairs_hook=_once)
    except ValueError as error:
        return str(error)
    return next(_added(whole, msgspec.json.decode(read), ""), None)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        message = f"{next(name for name in names if names.count(name) > 1)} twice"
        raise ValueError(message)
    return found


def _added(stored: Any, read: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(stored, dict) and isinstance(read, dict):
        for key in sorted(stored):
            below = f"{path}.{key}".lstrip(".")
            yield from _added(stored[key], read[key], below) if key in read else (below,)
    elif isinstance(stored, list) and isinstance(read, list) and len(stored) == len(read):
        for index, (left, right) in enumerate(zip(stored, read, strict=True)):
            yield from _added(left, right, f"{path}[{index}]")
    elif stored != read:
        yield path


def _again(store: Store, kept: Kept, inventory: Inventory, result: Result) -> Result:
    # The engine is loaded where it is used: reading evidence does not need it.
    from scanner.engine.embedded import EmbeddedEngine
    from scanner.judge import judge

    bundle = Bundle(
        modules=msgspec.json.decode(read_file(store, kept, POLICIES), type=dict[str, str]),
        data=msgspec.json.decode(read_file(store, kept, DATA), type=dict[str, Any]),
    )
    agreements = [
        msgspec.json.decode(read_file(store, kept, agreement_file(id_)), type=Agreement)
        for id_ in result.run.agreements
    ]
    with in_force(bundle):
        again = judge(
            inventory,
            agreements,
            EmbeddedEngine(bundle),
            as_of=result.run.as_of,
            keep_passes=any(finding.status == "pass" for finding in result.findings),
        )
    # What is not of the judging: who did it, and digests of shapes that may since have grown
    # (verify holds those against the files themselves).
    run = replace(
        again.run,
        tool=result.run.tool,
        engine=result.run.engine,
        inventory_digest=result.run.inventory_digest,
        agreement_digests=result.run.agreement_digests,
    )
    return replace(again, run=run, exit_code=_code(again, result))


def _code(again: Result, result: Result) -> int:
    """Return the code that was kept if `--fail-on` could have made it so, else our own."""
    nothing = not result.coverage and not result.resources
    could = {
        *(verdicts.exit_code(again.verdict, on, again.clauses) for on in _FAIL_ON),
        *([verdicts.INCONCLUSIVE] if nothing else []),
    }
    return result.exit_code if result.exit_code in could else again.exit_code


_FAIL_ON: tuple[verdicts.FailOn, ...] = ("finding", "gap", "later", "never")


def _differences(one: Any, other: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from _differences(one.get(key), other.get(key), f"{path}.{key}".lstrip("."))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _differences(left, right, f"{path}[{index}]")
    elif one != other:
        yield path
