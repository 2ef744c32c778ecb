"""Where the evidence itself is: the store as a resource, judged by the ordinary rules.

Evidence names accounts, resources and people who can reach them. A bucket is read like any other
of its provider; a folder has no place that could be seen, only one that somebody declares.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import CloudError, Problem, summary
from scanner.model import UNKNOWN_LOCATION, Copy, Coverage, Facts, Location, Resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scanner.cloud.limits import Limits
    from scanner.evidence.stores import Store

CATEGORY = "evidence"
_FILE = "residency.toml: evidence.country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The store, and what became of looking at it; a folder is not looked at."""

    resource: Resource
    coverage: Coverage | None = None


def store_resource(store: Store, limits: Limits, *, country: str | None = None) -> Placed:
    """Look up where a store is. Never raises for what the cloud does not answer.

    `country` is where a folder is, as declared. Source of a bucket's facts: the collectors
    `aws_s3_bucket` (`s3:HeadBucket` and the bucket's settings) and `google_storage_bucket`
    (`storage.buckets.get`, `getIamPolicy`).
    """
    provider = getattr(store, "provider", None)
    if provider == "aws":
        return _bucket(store, limits, "aws", _read_s3)
    if provider == "gcp":
        return _bucket(store, limits, "gcp", _read_gs)
    return Placed(resource=_folder(store, country))


def add(resources: Iterable[Resource], placed: Placed) -> tuple[Resource, ...]:
    """Add the store to what was scanned; where the scan saw the bucket as well, mark that one."""
    found = list(resources)
    for index, resource in enumerate(found):
        if (resource.type, resource.id) == (placed.resource.type, placed.resource.id):
            facts = replace(resource.facts, category=CATEGORY)
            found[index] = replace(resource, facts=facts)
            return tuple(found)
    return (*found, placed.resource)


def _folder(store: Store, country: str | None) -> Resource:
    location = UNKNOWN_LOCATION
    if country:
        location = Location(
            code=country, kind="site", countries=(country,), basis="declared", source=_FILE
        )
    path = str(Path(store.address).absolute())
    return Resource(
        id=f"evidence:{path}",
        name=store.address,
        provider="register",
        account="register",
        service="evidence",
        type="evidence_folder",
        basis="declared",
        facts=Facts(
            category=CATEGORY,
            persistence="persistent",
            copies=(Copy(role="primary", location=location),),
            # Who can read a folder is not declared here, as with a site of one's own.
            public=False,
        ),
    )


def _bucket(
    store: Any,  # noqa: ANN401 - of either provider
    limits: Limits,
    provider: str,
    read: Callable[[str, Limits], tuple[Resource, list[Problem]]],
) -> Placed:
    try:
        resource, problems = read(store.bucket, limits)
    except CloudError as error:
        place = replace(UNKNOWN_LOCATION, source="the bucket of the evidence could not be read")
        resource, problems = _unseen(store.bucket, provider, place), [error.problem]
    facts = replace(resource.facts, category=CATEGORY)
    denied = any(problem.status == "denied" for problem in problems)
    missing = sorted({p.missing_permission for p in problems if p.missing_permission})
    coverage = Coverage(
        provider=provider,
        account=resource.account,
        region="global",
        type="evidence_store",
        status="denied" if denied else "failed" if problems else "complete",
        detail=summary(problems) or None,
        missing_permission=", ".join(missing) or None,
    )
    return Placed(resource=replace(resource, facts=facts), coverage=coverage)


def _unseen(bucket: str, provider: str, place: Location) -> Resource:
    aws = provider == "aws"
    return Resource(
        id=f"arn:aws:s3:::{bucket}" if aws else f"//storage.googleapis.com/{bucket}",
        name=bucket,
        provider=provider,
        account="evidence",
        service="s3" if aws else "storage",
        type="aws_s3_bucket" if aws else "google_storage_bucket",
        facts=Facts(
            category=CATEGORY,
            persistence="persistent",
            copies=(Copy(role="primary", location=place),),
        ),
        region=place.code,
    )


def _read_s3(bucket: str, limits: Limits) -> tuple[Resource, list[Problem]]:
    from scanner.cloud.aws.account import Account
    from scanner.cloud.aws.storage.bucket_place import bucket_region
    from scanner.cloud.aws.target import identity
    from scanner.cloud.aws.unit import Aws
    from scanner.collectors.aws import s3_bucket

    account = Account(None, limits, threading.Event())
    who = identity(account)
    aws = Aws(
        account=account,
        service=s3_bucket.SERVICE,
        type="aws_s3_bucket",
        region=account.home,
        calls=s3_bucket.CALLS,
        account_id=who.account,
        partition=who.principal.split(":")[1],
    )
    region = bucket_region(aws, bucket)
    if region is None and not aws.problems:
        detail = f"there is no bucket {bucket}"
        raise CloudError(Problem(status="failed", call="s3:HeadBucket", detail=detail))
    item = {"name": bucket, "regions": {bucket: region}}
    return s3_bucket.resource(aws, item), aws.problems


def _read_gs(bucket: str, limits: Limits) -> tuple[Resource, list[Problem]]:
    from scanner.cloud.gcp.project import Project
    from scanner.cloud.gcp.unit import Gcp
    from scanner.collectors.gcp import storage_bucket

    project = Project("_", limits, threading.Event())
    gcp = Gcp(project=project, type="google_storage_bucket", calls=storage_bucket.CALLS)
    found = gcp.read(
        "storage.buckets.get",
        lambda client, **patience: client.get_bucket(bucket, **patience),
        subject=bucket,
    )
    if found is None:
        raise CloudError(gcp.problems[-1])
    # What holds for all buckets of its project, the collector reads when it lists them.
    own = replace(gcp, project=Project(str(found.project_number), limits, threading.Event()))
    try:
        items = storage_bucket.listing(own)
        whole = next((i for i in items if i["name"] == bucket and not i["deleted"]), None)
    except CloudError as error:
        own.problems.append(error.problem)
        whole = None
    if whole:
        return storage_bucket.resource(own, whole), own.problems
    place = gcp.place(found.location, found.data_locations or [])
    bare = _unseen(bucket, "gcp", place)
    return replace(bare, account=own.account), own.problems
