"""Results to write out: small estates, judged by the real judge and the real rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scanner import agreements, verdicts
from scanner.engine.embedded import EmbeddedEngine
from scanner.findings import at_copy
from scanner.judge import judge
from scanner.model import (
    UNKNOWN_LOCATION,
    AccessEntry,
    AccessPath,
    Change,
    Copy,
    Coverage,
    Exclusion,
    Facts,
    Identity,
    Inventory,
    Location,
    Party,
    PlanFile,
    Register,
    Resource,
    ResourceRef,
    Result,
    Role,
    Safeguard,
    Today,
    Waiver,
)
from scanner.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.agreements import Agreement
    from scanner.model import Action, CoverageStatus

AS_OF = date(2026, 11, 22)
STARTED = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
ACCOUNT = "123456789012"
_AGREEMENTS = Path(__file__).parent / "fixtures" / "agreements"
HOSTILE = 'x\x1b[31m\u202e|`*_<b>a</b>\n# [l](http://e.example)\n=cmd()&amp;"\u009b'

_TOWNS = {
    "eu-central-1": ("DE", "Frankfurt"),
    "eu-west-1": ("IE", "Ireland"),
    "eu-west-2": ("GB", "London"),
    "us-east-1": ("US", "Northern Virginia"),
    "europe-west4": ("NL", "Eemshaven"),
    "europe-north2": ("SE", "Stockholm"),
}


def at(code: str) -> Location:
    country, town = _TOWNS[code]
    return Location(code=code, kind="region", countries=(country,), source="test", place=town)


EUR4 = Location(code="EUR4", kind="dual-region", countries=("FI", "NL"), source="test")
EU = Location(code="EU", kind="multi-region", within="EU", source="test")


def copy(role: Role, place: Location | str, id_: str | None = None) -> Copy:
    return Copy(role=role, location=at(place) if isinstance(place, str) else place, id=id_)


def bucket(name: str, *copies: Copy, provider: str = "aws", **changes: Any) -> Resource:
    aws = provider == "aws"
    account = ACCOUNT if aws else "telephony"
    facts = Facts(
        category="object-store",
        persistence=changes.pop("persistence", "persistent"),
        copies=tuple(replace(c, owner=c.owner or account) for c in copies),
        access=changes.pop("access", ()),
        public=changes.pop("public", False),
        data_class=changes.pop("data_class", None),
    )
    resource = Resource(
        id=f"arn:aws:s3:::{name}" if aws else f"//storage.googleapis.com/{name}",
        name=name,
        provider=provider,
        account=account,
        service="s3" if aws else "storage",
        type="aws_s3_bucket" if aws else "google_storage_bucket",
        facts=facts,
        region=copies[0].location.code if copies else None,
        calls=("s3:ListBuckets",) if aws else ("storage.buckets.list",),
    )
    return replace(resource, **changes)


def coverage(status: CoverageStatus, region: str, **changes: Any) -> Coverage:
    return replace(
        Coverage(
            provider="aws", account=ACCOUNT, region=region, type="aws_s3_bucket", status=status
        ),
        **changes,
    )


def aws_itself() -> Party:
    return Party(
        id="aws",
        name="Amazon Web Services EMEA SARL",
        role="sub-processor",
        country="LU",
        provider="aws",
        stores_in=("DE", "IE"),
        processes_in=("DE", "IE"),
        access_from=("DE", "IE"),
        signed=date(2024, 3, 1),
        reported=date(2024, 1, 1),
        objection_until=date(2024, 2, 1),
    )


def result(
    *resources: Resource,
    coverage: tuple[Coverage, ...] = (),
    register: Register | None = None,
    agreements: tuple[str, ...] = ("core",),
    sites: tuple[Any, ...] = (),
    keep_passes: bool = False,
    **of_a_plan: Any,
) -> Result:
    """Judge, with what differs from version to version replaced by something that stays."""
    from scanner.config import Config

    register = register or Register()
    known = normalise(resources, Config(register=register, sites=sites), as_of=AS_OF)
    providers = {resource.provider for resource in resources}
    inventory = Inventory(
        started=STARTED,
        finished=STARTED.replace(minute=31),
        identities=tuple(who for who in _IDENTITIES if who.provider in providers),
        resources=known,
        coverage=coverage,
        register=register,
        **of_a_plan,
    )
    judged = judge(
        inventory,
        load(*agreements),
        EmbeddedEngine(),
        as_of=AS_OF,
        keep_passes=keep_passes,
    )
    run = replace(judged.run, tool="1.2.3", policy_digest="ab12" * 16, data_digest="cd34" * 16)
    return replace(judged, run=run)


def load(*names: str) -> list[Agreement]:
    own = {path.stem: str(path) for path in _AGREEMENTS.glob("*.toml")}
    return [agreements.load(own.get(name, name)) for name in names]


_IDENTITIES = (
    Identity(
        provider="aws",
        account=ACCOUNT,
        principal=f"arn:aws:sts::{ACCOUNT}:assumed-role/residency-reader/nightly",
    ),
    Identity(
        provider="gcp",
        account="telephony",
        principal="residency-reader@telephony.iam.gserviceaccount.com",
    ),
)

_TLS = AccessPath(kind="endpoint", encryption="enforced", evidence="bucket policy, statement tls")


@cache
def leaks() -> Result:
    """Give one of everything: what an ordinary estate looks like at its worst."""
    from scanner.config import Site

    partner = AccessPath(
        kind="principal",
        encryption="optional",
        principal="arn:aws:iam::999999999999:root",
        evidence="s3:GetBucketPolicy statement partner",
    )
    remote = AccessPath(
        kind="remote",
        encryption="enforced",
        principal="arn:aws:iam::555555555555:role/night-shift",
        evidence="s3:GetBucketPolicy statement night",
    )
    resources = (
        bucket(
            "rec-archive",
            copy("primary", "eu-central-1"),
            copy("replica", "us-east-1", "arn:aws:s3:::rec-archive-us"),
            data_class="call_recording",
            access=(_TLS, partner),
        ),
        bucket(
            "cdr-2026",
            copy("primary", "eu-central-1"),
            copy("log", "eu-west-2", "arn:aws:s3:::logs-london"),
            data_class="call_detail_record",
            access=(_TLS, remote),
        ),
        bucket("voicemail", copy("primary", "eu-west-1"), public=True, access=(_TLS,)),
        bucket("exports-denied", copy("primary", UNKNOWN_LOCATION), public=None),
        bucket("imports-denied", copy("primary", UNKNOWN_LOCATION), public=None),
        bucket(
            "website-assets",
            copy("primary", "us-east-1"),
            exclusion=Exclusion(
                reason="opmaak en plaatjes van de openbare website",
                by="functionaris gegevensbescherming",
                until=date(2027, 6, 30),
            ),
        ),
        bucket(
            "old-website",
            copy("primary", "us-east-1"),
            exclusion=Exclusion(
                reason="oude website",
                by="functionaris gegevensbescherming",
                until=date(2026, 11, 21),
            ),
        ),
        bucket("fax", copy("primary", EUR4), copy("planned", "europe-north2"), provider="gcp"),
        bucket("mail", copy("primary", EU), copy("key", "europe-west4"), provider="gcp"),
        bucket("thumbnails", copy("cache", "us-east-1"), persistence="temporary"),
    )
    seen = (
        coverage("complete", "global"),
        coverage("complete", "eu-central-1", type="aws_rds_db_instance"),
        coverage(
            "denied",
            "eu-west-1",
            type="aws_rds_db_instance",
            detail="DescribeDBInstances denied: AccessDenied",
            missing_permission="rds:DescribeDBInstances",
        ),
        coverage(
            "denied",
            "eu-west-2",
            type="aws_rds_db_instance",
            detail="DescribeDBInstances denied: AccessDenied",
            missing_permission="rds:DescribeDBInstances",
        ),
        coverage(
            "skipped", "us-east-1", type="aws_rds_db_instance", detail="left out of this scan"
        ),
        *(
            coverage("disabled", region, type="*", detail="region is switched off")
            for region in ("af-south-1", "eu-south-1", "me-south-1")
        ),
        coverage(
            "disabled",
            "ap-east-1",
            type="*",
            account="210987654321",
            detail="declared on 2026-11-01: nooit aangezet",
            confirmed_by="hoofd platform",
            confirmed_on=date(2026, 11, 1),
        ),
        coverage(
            "complete", "global", provider="gcp", account="telephony", type="google_storage_bucket"
        ),
        coverage(
            "failed", "*", account="lab", type="aws_region", detail="DescribeRegions: timeout"
        ),
    )
    parties = (
        aws_itself(),
        Party(
            id="openai",
            name="OpenAI OpCo, LLC",
            role="sub-processor",
            country="US",
            purpose="uitschrijven en samenvatten",
            data=("call_recording",),
            hr_data=False,
            stores_in=("US",),
            processes_in=("US",),
            safeguards=(
                Safeguard(
                    kind="dpf",
                    checked=date(2026, 10, 1),
                    until=date(2027, 9, 1),
                    covers=("non-hr",),
                ),
            ),
            reported=date(2026, 1, 1),
            objection_until=date(2026, 2, 1),
        ),
        Party(
            id="night-shift",
            name="Nachtdienst servicedesk",
            role="own",
            country="ZA",
            accounts=("aws:555555555555",),
            stores_nothing=True,
            access_from=("ZA",),
        ),
    )
    entry = AccessEntry(
        id="incidents",
        party="night-shift",
        origins=("ZA",),
        why="storingen buiten kantooruren",
        until=date(2026, 10, 31),
    )
    waiver = Waiver(
        rule="log_copy_outside_eea",
        resource="cdr-*",
        reason="verhuist naar Frankfurt, wijziging 4711",
        by="functionaris gegevensbescherming",
        until=date(2026, 12, 31),
    )
    site = Site(
        id="rack-12",
        name="Rack 12, Groningen",
        country="NL",
        operator="Voorbeeld Datacenter B.V.",
        purpose="telefonieplatform",
        data=("voicemail",),
        evidence="contracten/datacenter.pdf",
        checked=date(2026, 10, 1),
    )
    return result(
        *resources,
        coverage=seen,
        register=Register(
            parties={party.id: party for party in parties},
            access={entry.id: entry},
            waivers=(waiver, replace(waiver, resource="fax", until=date(2026, 1, 31))),
        ),
        agreements=("telephony",),
        sites=(site,),
    )


@cache
def clean() -> Result:
    """Give an estate where nothing is wrong and all was seen."""
    return result(
        bucket("cdr", copy("primary", "eu-central-1"), access=(_TLS,), data_class="cdr"),
        bucket(
            "fax", copy("primary", "eu-west-1"), copy("replica", "eu-central-1"), access=(_TLS,)
        ),
        coverage=(coverage("complete", "global"),),
    )


@cache
def two_agreements() -> Result:
    """Give an estate that serves two agreements, each of its own strictness."""
    clauses = Safeguard(
        kind="scc", checked=date(2026, 3, 1), until=date(2027, 3, 1), assessment="tia.md"
    )
    speech = Party(
        id="speech",
        name="Example Speech",
        role="sub-processor",
        country="IN",
        stores_in=("NL",),
        processes_in=("IN",),
        access_from=("IN",),
        safeguards=(clauses,),
        signed=date(2026, 3, 1),
        reported=date(2026, 1, 15),
        objection_until=date(2026, 2, 15),
    )
    return result(
        bucket("cdr", copy("primary", "eu-central-1"), access=(_TLS,)),
        bucket("rosters", copy("primary", "eu-west-2"), agreements=("rosters",)),
        coverage=(coverage("complete", "global"),),
        register=Register(parties={"aws": aws_itself(), "speech": speech}),
        agreements=("telephony", "rosters"),
    )


@cache
def planned() -> Result:
    """Give what a plan would build."""
    return result(
        bucket("archive", copy("primary", "us-east-1"), basis="planned", access=(_TLS,)),
        bucket("cdr", copy("primary", "eu-west-1"), basis="planned", access=(_TLS,)),
    )


@cache
def empty() -> Result:
    """Give an account without anything in it."""
    return result(coverage=(coverage("complete", "global"),))


@cache
def let_pass() -> Result:
    """Give findings that were asked not to count."""
    found = planned()
    return replace(found, exit_code=verdicts.exit_code(found.verdict, "never"))


@cache
def hostile() -> Result:
    """Give names, tags, reasons and details by somebody who means harm."""
    path = AccessPath(
        kind="principal",
        encryption="none",
        principal=f"arn:aws:iam::1:user/{HOSTILE}",
        evidence=HOSTILE,
    )
    word = Exclusion(reason=HOSTILE, by=f"=1+1{HOSTILE}", until=date(2027, 1, 1))
    waiver = Waiver(
        rule="replica_outside_eea",
        resource="*",
        reason=HOSTILE,
        by=HOSTILE,
        until=date(2027, 1, 1),
    )
    odd = Location(code=HOSTILE, kind="region", countries=("US",), source=HOSTILE, place=HOSTILE)
    party = Party(id=HOSTILE, name=HOSTILE, role="recipient", country="US", purpose=HOSTILE)
    return result(
        bucket(
            HOSTILE,
            copy("primary", odd),
            copy("replica", odd, HOSTILE),
            copy("log", UNKNOWN_LOCATION, HOSTILE),
            access=(path,),
            data_class=HOSTILE,
            tags={HOSTILE: HOSTILE},
        ),
        bucket("=cmd()|' /C calc'!A0", copy("primary", "us-east-1")),
        bucket("- # 1. +", copy("primary", "us-east-1"), exclusion=word),
        bucket("n" * 1000, copy("primary", "us-east-1")),
        coverage=(
            coverage("denied", HOSTILE, detail=HOSTILE, missing_permission=HOSTILE),
            coverage("disabled", "eu-south-1", type="*", confirmed_by=HOSTILE),
            coverage("complete", "global"),
        ),
        register=Register(parties={party.id: party}, waivers=(waiver,)),
        agreements=("telephony",),
    )


def of_plan(address: str, *copies: Copy, **changes: Any) -> Resource:
    given = changes.pop("name", address)
    return replace(
        bucket(given, *(replace(c, owner="plan.json") for c in copies), public=None),
        **{"id": address, "account": "plan.json", "basis": "planned", "calls": (), **changes},
    )


def change(resource: Resource, action: Action, *before: str, **changes: Any) -> Change:
    ref = ResourceRef(
        id=resource.id, type=resource.type, provider=resource.provider,
        account=resource.account, name=resource.name,
    )  # fmt: skip
    return Change(
        resource=ref,
        action=action,
        before=tuple(at_copy(copy("primary", code)) for code in before),
        after=tuple(at_copy(c) for c in resource.facts.copies) if action != "delete" else (),
        **changes,
    )


@cache
def deploy() -> Result:
    """Give a plan: what is new, what moves, what is left alone, and what a plan cannot tell."""
    why = 'region us-east-1 from provider alias "us", handed to module.recordings'
    us = replace(at("us-east-1"), source=why)
    unknown = replace(UNKNOWN_LOCATION, source="no provider configuration in the plan")
    endpoint = AccessPath(kind="endpoint", encryption="unknown", evidence="seen after the deploy")
    archive = of_plan("module.recordings.aws_s3_bucket.archive", copy("primary", us))
    archive = replace(archive, facts=replace(archive.facts, access=(endpoint,)))
    moved = of_plan("aws_s3_bucket.calls", copy("primary", "eu-west-2"))
    exports = of_plan("aws_s3_bucket.exports", copy("primary", unknown))
    kept = of_plan("aws_s3_bucket.fax", copy("primary", "eu-west-1"))
    gone = of_plan("aws_s3_bucket.old", copy("primary", "eu-west-1"))
    renamed = of_plan('aws_s3_bucket.new["a.b"]', copy("primary", "eu-west-1"), name="new-name")
    return result(
        archive,
        moved,
        exports,
        kept,
        renamed,
        coverage=(
            coverage("complete", "global", account="plan.json"),
            coverage(
                "unsupported",
                "global",
                account="plan.json",
                type="aws_quantum_ledger",
                detail="what this type keeps is not known: aws_quantum_ledger.a",
            ),
        ),
        plans=(
            PlanFile(
                file="plan.json",
                format="Terraform plan (1.11.4)",
                digest="ef56" * 16,
                resources=41,
            ),
        ),
        changes=(
            change(archive, "create"),
            change(moved, "replace", "eu-central-1"),
            change(exports, "create"),
            change(kept, "unchanged", "eu-west-1"),
            change(gone, "delete", "eu-west-1"),
            change(renamed, "move", "eu-west-1", previous="aws_s3_bucket.old_name"),
        ),
    )


@cache
def deploy_with_run() -> Result:
    """Give a plan that is in order, held against a scan of what is there."""
    fax = of_plan("aws_s3_bucket.fax", copy("primary", "europe-west4"))
    return result(
        fax,
        coverage=(coverage("complete", "global", account="plan.json"),),
        plans=(PlanFile(file="plan.json", format="Terraform plan", digest="0", resources=1),),
        changes=(change(fax, "create"),),
        today=Today(file="runs/scan.json", finished=STARTED, countries=("DE", "IE")),
    )


ALL: dict[str, Callable[[], Result]] = {
    sample.__name__: sample
    for sample in (
        *(leaks, clean, two_agreements, planned, empty, let_pass, hostile),
        *(deploy, deploy_with_run),
    )
}
