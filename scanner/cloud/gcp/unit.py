"""One unit of work on a Google Cloud project, as a collector sees it.

`pages` lists and raises; `read` asks for a detail and answers `None` where it could not be read,
which is then noted for coverage.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from scanner.cloud import tally
from scanner.cloud.gcp.errors import SDK_ERRORS, problem
from scanner.cloud.gcp.project import Project
from scanner.cloud.problem import Cancelled, CloudError, Problem
from scanner.model import Location, Resource
from scanner.places.resolve import combine, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scanner.model import Facts


class _Page(msgspec.Struct, rename="camel"):
    """What one page of a list must look like. Google leaves out `items` where there are none."""

    kind: str
    items: list[dict[str, Any]] = []
    unreachable: list[str] = []
    next_page_token: str | None = None


# Not used to decode: msgspec learns a class on first use, and crashes where two threads do at once.
_LEARNED = msgspec.json.Decoder(_Page)


def _no_etag(answer: Any) -> str | None:  # noqa: ANN401 - the SDK has no types
    # Whatever Cloud Storage sends has one: the SDK would read `{}` as "not set".
    return None if answer.etag else "no etag"


@dataclass(slots=True, kw_only=True)
class Gcp:
    """What a collector sees of a project: one type of resource."""

    project: Project
    type: str
    calls: tuple[str, ...]
    service: str = "storage"
    region: str = "global"
    problems: list[Problem] = field(default_factory=list)

    @property
    def account(self) -> str:
        """The project's id, which is what the model calls an account."""
        return self.project.id

    def pages(self, call: str, make: Callable[..., Any]) -> Iterator[dict[str, Any]]:
        """List all items over all pages, as the API sent them. Raises `CloudError`.

        `make` is handed the client and how long to wait, and returns the SDK's page iterator.
        What could be reached is listed before the error that names what could not.
        """
        iterator = self._ask(call, None, lambda: self._call(make))
        ask, seen = iterator.api_request, set[str]()
        unreachable: list[str] = []

        def checked(**request: Any) -> Any:  # noqa: ANN401 - the SDK has no types
            # Between the SDK and its connection: it would read `{}` as an empty list.
            answer = ask(**request)
            self._check(call, answer, seen)
            return answer

        iterator.api_request = checked
        pages = iterator.pages
        while (page := self._ask(call, None, lambda: next(pages, None))) is not None:
            unreachable += page.raw_page.get("unreachable", [])
            yield from page.raw_page.get("items", [])
        if unreachable:
            detail = f"not reached: {', '.join(sorted(unreachable))}"
            raise CloudError(Problem(status="failed", call=call, detail=detail))

    def read(
        self,
        call: str,
        make: Callable[..., Any],
        *,
        subject: str | None = None,
        flaw: Callable[[Any], str | None] = _no_etag,
    ) -> Any:  # noqa: ANN401
        """Ask for a detail of one resource. `None` means that it could not be read.

        `make` is as for `pages` and returns what the SDK made of the answer; `flaw` says what is
        wrong with that, if anything.
        """
        try:
            answer = self._ask(call, subject, lambda: self._call(make))
            wrong = self._ask(call, subject, lambda: flaw(answer))
        except CloudError as error:
            self.problems.append(error.problem)
            return None
        if wrong is None:
            return answer
        self.problems.append(_malformed(call, wrong, subject))
        return None

    def once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:  # noqa: ANN401
        """Return what `make` answered the first time that this project asked for `key`."""
        return self.project.once((self.type, *key), make)

    def place(
        self, code: str | None, parts: Sequence[str] = (), *, service: str | None = None
    ) -> Location:
        """Where a location of a service is, this one's by default; its `parts` decide if any."""
        if parts:
            return combine("gcp", parts, code="+".join(parts))
        return resolve("gcp", code, service=service or self.service)

    def resource(
        self,
        id: str,  # noqa: A002 - the model's word
        name: str,
        facts: Facts,
        *,
        region: str | None = None,
        tags: dict[str, str] | None = None,
    ) -> Resource:
        """Build the resource, with what this unit already knows of its identity."""
        return Resource(
            id=id,
            name=name,
            provider="gcp",
            account=self.account,
            service=self.service,
            type=self.type,
            region=region or self.region,
            tags=tags or {},
            facts=facts,
            calls=self.calls,
        )

    def _call(self, make: Callable[..., Any]) -> Any:  # noqa: ANN401
        return make(self.project.client, **self.project.patience)

    def _ask(self, call: str, subject: str | None, step: Callable[[], Any]) -> Any:  # noqa: ANN401
        if call not in self.calls:
            message = f"{self.type} calls {call} without declaring it in CALLS"
            raise AssertionError(message)
        if self.project.cancelled.is_set():
            raise Cancelled
        try:
            with tally.calling(call):
                return step()
        except SDK_ERRORS as error:
            raise CloudError(problem(call, error, subject)) from error

    @staticmethod
    def _check(call: str, answer: object, seen: set[str]) -> None:
        try:
            page = msgspec.convert(answer, _Page)
        except msgspec.ValidationError as error:
            raise CloudError(_malformed(call, str(error))) from error
        kind = "#".join(call.split(".")[:2])
        if page.kind != kind:
            raise CloudError(_malformed(call, f"its kind is not {kind}"))
        token = page.next_page_token
        if token is not None:
            if not token or token in seen:
                raise CloudError(_malformed(call, "the same page token came twice"))
            seen.add(token)


def _malformed(call: str, what: str, subject: str | None = None) -> Problem:
    return Problem(status="failed", call=call, detail=f"bad answer: {what}", subject=subject)
