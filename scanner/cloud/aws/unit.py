"""One unit of work on an AWS account: a service in a region, as a collector sees it.

`pages` lists and raises; `read` asks for a detail: what could not be read is `None`, and noted.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import whole_answer
from scanner.cloud.aws.account import Account
from scanner.cloud.aws.actions import full_name
from scanner.cloud.aws.empty_lists import Question
from scanner.cloud.aws.errors import SDK_ERRORS, code_of, is_one_of, problem
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.services.offered import not_offered
from scanner.cloud.aws.tags import by_key
from scanner.cloud.problem import Cancelled, CloudError, Problem
from scanner.model import Copy, Location, Resource
from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from types import EllipsisType

    from scanner.model import Facts, Role

# Operations with a token but no paginator in botocore: where the answer has it, where to send it.
TOKENS = (
    *(("NextContinuationToken", "ContinuationToken"), ("nextPageToken", "pageToken")),
    *((n, n) for n in ("NextToken", "nextToken", "NextPageToken", "NextMarker", "Marker")),
)
# Firehose says only that there is more: which list then ends with what to send, and as what.
AFTER = {
    "HasMoreDeliveryStreams": ("DeliveryStreamNames[-1]", "ExclusiveStartDeliveryStreamName"),
    "HasMoreTags": ("Tags[-1].Key", "ExclusiveStartTagKey"),
}


@dataclass(slots=True)
class Aws:
    """What a collector sees of an account: one service, in one region."""

    account: Account
    service: str
    type: str
    region: str
    calls: tuple[str, ...]
    account_id: str = ""
    partition: str = "aws"
    problems: list[Problem] = field(default_factory=list)

    def call(
        self,
        operation: str,
        *,
        region: str | None = None,
        service: str | None = None,
        **params: object,
    ) -> Any:  # noqa: ANN401 - boto3 is dynamic
        """Make one call, to another `service` where CALLS names it so. Raises `CloudError`."""
        client = self._client(region, operation, service)
        try:
            return getattr(client, operation)(**params)
        except SDK_ERRORS as error:
            raise self._error(operation, error, params, service, region) from error

    def pages(  # noqa: PLR0913 - how a list is asked for has these parts
        self,
        operation: str,
        key: str,
        *,
        region: str | None = None,
        service: str | None = None,
        flattened: bool = False,
        nothing: Collection[str] = (),
        **params: Any,  # noqa: ANN401 - whatever the operation takes
    ) -> Iterator[dict[str, Any]]:
        """List all items under `key`, over all pages, as `call` calls. Raises `CloudError`.

        An answer without `key` is malformed and fails: it must not read as "nothing there". Only
        where the protocol leaves out an empty list (`flattened` ones in S3's XML) is that so; such
        a page must say whether it is the last, unless its root says that it is whole
        (`whole_answer.py`). `nothing` are the errors by which a service says that there is none of
        it (see `is_one_of`), in its first answer and not after items.
        """
        what = Question(service or self.service, region or self.region, operation, key, str(params))
        pages = self._answers(operation, region, service, params)
        answers = self.account.empty.answers(what, pages)
        try:
            first = next(answers, None)
        except CloudError as error:
            if is_one_of(error, nothing):
                return
            raise
        for page in chain([] if first is None else [first], answers):
            if not flattened or key in page:
                yield from self.member(page, key, operation, service)
            elif "IsTruncated" not in page and not whole_answer.is_checked(what.operation):
                raise self._without("IsTruncated", operation, service)
            self._go_on()

    def _answers(
        self, operation: str, region: str | None, service: str | None, params: dict[str, Any]
    ) -> Iterator[dict[str, Any]]:
        client = self._client(region, operation, service)
        if client.can_paginate(operation):
            try:
                yield from client.get_paginator(operation).paginate(**params)
            except SDK_ERRORS as error:
                raise self._error(operation, error, params, service, region) from error
            return
        seen = set()
        while True:
            page = self.call(operation, region=region, service=service, **params)
            yield page
            tokens = [(i, page[o]) for o, i in TOKENS if page.get(o)]
            tokens += [(i, find(last, page)) for more, (last, i) in AFTER.items() if page.get(more)]
            name, token = tokens[0] if tokens else (None, None)
            if name is None:
                return
            if token in seen:
                detail = "the same page token came twice"
                raise CloudError(Problem(status="failed", call=operation, detail=detail))
            seen.add(token)
            params = {**params, name: token}

    def read(
        self,
        operation: str,
        *,
        absent: Mapping[str, dict[str, Any]] | None = None,
        region: str | None = None,
        service: str | None = None,
        **params: object,
    ) -> dict[str, Any] | None:
        """Ask for a detail of one resource. `None` means that it could not be read.

        `absent` maps the error codes that mean "not set" to the answer they stand for. Any other
        error is noted, and the unit's coverage will not be complete.
        """
        try:
            answer: dict[str, Any] = self.call(operation, region=region, service=service, **params)
        except CloudError as error:
            if absent and (code := code_of(error)) in absent:
                return absent[code]
            self.missed(error)
            return None
        return answer

    def read_all(
        self,
        operation: str,
        key: str,
        **params: Any,  # noqa: ANN401 - as `pages`
    ) -> list[dict[str, Any]] | None:
        """List a detail of one resource over all pages. `None` means it could not be read."""
        try:
            return list(self.pages(operation, key, **params))
        except CloudError as error:
            self.missed(error)
            return None

    def missed(self, error: CloudError) -> None:
        """Note a detail that could not be read: a gap, even where the service is not offered."""
        self.problems.append(replace(error.problem, note=False))

    def once(self, key: tuple[str, ...], make: Any) -> Any:  # noqa: ANN401 - any call's answer
        """Return what `make` answered the first time that this account asked for `key`."""
        return self.account.once((self.type, self.region, *key), make)

    def place(self, code: str | None) -> Location:
        """Where a region or zone is. No code, no place: never the region instead."""
        return resolve("aws", code)

    def own(
        self,
        role: Role,
        code: str | None,
        *,
        encrypted: bool | None = None,
        key: str | None = None,
        retention_days: int | None = None,
    ) -> Copy:
        """Return a copy that this account holds in the region or zone of this code."""
        return Copy(
            role=role,
            location=self.place(code),
            owner=self.account_id,
            encrypted=encrypted,
            key=key,
            retention_days=retention_days,
        )

    def copy(self, role: Role, arn: str, *, retention_days: int | None = None) -> Copy:
        """Return the copy that the API names by this ARN: its region and account are in it."""
        # A log group is also named with all that is in it.
        arn = arn.removesuffix(":*")
        return Copy(
            role=role,
            location=self.place(arns.region(arn)),
            id=arn,
            owner=arns.account(arn),
            retention_days=retention_days,
        )

    def resource(  # noqa: PLR0913 - the identity of a resource has these parts
        self,
        arn: str,
        name: str,
        facts: Facts,
        *,
        region: str | EllipsisType | None = ...,
        tags: object = None,
        type: str | None = None,  # noqa: A002 - the model's word
    ) -> Resource:
        """Build the resource, with what this unit already knows of its identity.

        Its region is this unit's unless told; `None` is none or not known. Tags: `tags.py`.
        """
        return Resource(
            id=arn,
            name=name,
            provider="aws",
            account=self.account_id,
            service=self.service,
            type=type or self.type,
            region=self.region if region is ... else region,
            tags=by_key(tags),
            facts=facts,
            calls=tuple(full_name(self.service, call) for call in self.calls),
        )

    @staticmethod
    def called(item: Mapping[str, Any], otherwise: str) -> str:
        """Return the tag `Name`, which is how people know a thing of EC2, or else its id."""
        names = (t.get("Value") for t in item.get("Tags", ()) if t.get("Key") == "Name")
        return next((name for name in names if name), otherwise)

    def arn(self, resource: str, *, account: str | None = None, service: str | None = None) -> str:
        """Build an ARN of this region that the API does not give; `service` as ARNs name it."""
        owner = self.account_id if account is None else account
        return f"arn:{self.partition}:{service or self.service}:{self.region}:{owner}:{resource}"

    def member(
        self, answer: dict[str, Any], key: str, operation: str, service: str | None = None
    ) -> list[dict[str, Any]]:
        """Return the list under `key` of an answer. Raises `CloudError` where it has none."""
        found: Any = answer
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        if not isinstance(found, list):
            raise self._without(key, operation, service)
        return found

    def _without(self, key: str, operation: str, service: str | None) -> CloudError:
        call, detail = self._api_name(operation, service), f"the answer has no {key}"
        return CloudError(Problem(status="failed", call=call, detail=detail))

    def _client(self, region: str | None, operation: str, service: str | None) -> Any:  # noqa: ANN401
        self._go_on()
        try:
            client = self.account.client(service or self.service, region or self.region)
        except SDK_ERRORS as error:
            raise self._error(operation, error, {}, service) from error
        name = client.meta.method_to_api_mapping[operation]
        if (f"{service}:{name}" if service else name) not in self.calls:
            message = f"{self.type} calls {operation} without declaring it in CALLS"
            raise AssertionError(message)
        return client

    def _error(
        self,
        operation: str,
        error: Exception,
        params: Mapping[str, object],
        service: str | None = None,
        region: str | None = None,
    ) -> CloudError:
        subject = next((v for v in params.values() if isinstance(v, str)), None)
        found = problem(self._api_name(operation, service), error, subject)
        # A unit can say that there is nothing of its own service only, and only where it looks.
        own = service in {None, self.service} and region in {None, self.region}
        if own and (none := not_offered(self.account, self.service, self.region, error)):
            found = replace(found, detail=none.said, note=True, everywhere=none.everywhere)
        return CloudError(found)

    def _api_name(self, operation: str, service: str | None = None) -> str:
        # describe_db_instances is DescribeDBInstances: only declared names are ever looked up.
        flat = f"{service or self.service}:{operation.replace('_', '')}"
        names = (full_name(self.service, call) for call in self.calls)
        return next((name for name in names if name.lower() == flat), operation)

    def _go_on(self) -> None:
        if self.account.cancelled.is_set():
            raise Cancelled
