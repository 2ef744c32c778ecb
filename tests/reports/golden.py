"""One night of a provider that has everything: each verdict, each gap, each kind of word.

Several accounts and clouds; two agreements that differ; sub-processors in and out of countries
with an adequacy decision; one store that is shared by customers, one of each; a hostile name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from scanner.config import Site
from scanner.model import (
    UNKNOWN_LOCATION,
    AccessEntry,
    AccessPath,
    Certificate,
    Controller,
    Copy,
    Exclusion,
    Identity,
    Location,
    Party,
    Processing,
    Processor,
    Register,
    Safeguard,
    Waiver,
)
from tests import samples

if TYPE_CHECKING:
    from scanner.model import Coverage, Resource, Result

OTHER = "210987654321"
PROJECT = "telco-prod-7"
AGREEMENTS = ("callvoip", "whoyougonnacall")

KEY = f"arn:aws:kms:eu-central-1:{samples.ACCOUNT}:key/8f1c"
FAR_KEY = f"arn:aws:kms:us-east-1:{OTHER}:key/77aa"

TLS = AccessPath(kind="endpoint", encryption="enforced", evidence="bucket policy, statement tls")
PLAIN = AccessPath(kind="endpoint", encryption="optional", evidence="no statement on transport")
HIDDEN = AccessPath(kind="endpoint", encryption="unknown", evidence="policy could not be read")
OPEN = AccessPath(kind="public", encryption="optional", evidence="bucket policy, statement all")
SPEECH = AccessPath(
    kind="principal",
    encryption="enforced",
    principal="arn:aws:iam::555555555555:role/speech",
    evidence="bucket policy, statement partner",
)
SUPPORT = replace(
    SPEECH, kind="remote", principal="arn:aws:iam::444444444444:role/support", origins=("IN",)
)
STRANGER = AccessPath(
    kind="principal",
    encryption="none",
    principal="user:anna@elders.example",
    evidence="iam binding roles/storage.objectViewer",
)
SHARED = AccessPath(
    kind="share",
    encryption="by-service",
    principal="aws:999999999999",
    origins=("GB",),
    evidence="snapshot attribute createVolumePermission",
)
NAMELESS = AccessPath(kind="peering", encryption="unknown", evidence="route 10.20.30.0/24")


def _guessed() -> Location:
    return replace(samples.at("eu-west-1"), basis="inferred")


def _database(name: str, *copies: Copy, **changes: Any) -> Resource:
    store = samples.bucket(name, *copies, **changes)
    return replace(
        store,
        id=f"arn:aws:rds:eu-central-1:{samples.ACCOUNT}:db:{name}",
        service="rds",
        type="aws_rds_db_instance",
        facts=replace(store.facts, category="database"),
        calls=("rds:DescribeDBInstances",),
    )


def _in_project(name: str, place: Location, **changes: Any) -> Resource:
    held = replace(samples.copy("primary", place), owner=PROJECT)
    return replace(
        samples.bucket(name, held, provider="gcp", **changes),
        account=PROJECT,
        id=f"//storage.googleapis.com/projects/{PROJECT}/buckets/{name}",
    )


def _resources() -> tuple[Resource, ...]:
    bucket, copy = samples.bucket, samples.copy
    return (
        bucket(
            "rec-archive",
            replace(copy("primary", "eu-central-1"), encrypted=True, key=KEY, retention_days=90),
            replace(
                copy("replica", "us-east-1", "arn:aws:s3:::rec-archive-us"),
                encrypted=True,
                key=FAR_KEY,
            ),
            data_class="call_recording",
            access=(TLS, SPEECH),
            tags={"customer": "municipality"},
        ),
        bucket(
            "school-cdr",
            replace(copy("primary", "eu-west-1"), retention_days=7),
            copy("log", "eu-west-2", "arn:aws:s3:::logs-london"),
            data_class="call_detail_record",
            access=(TLS, SUPPORT),
            tags={"customer": "school"},
        ),
        _database(
            "customers",
            replace(copy("primary", "eu-central-1"), encrypted=True, key=KEY),
            replace(copy("backup", "eu-west-1"), encrypted=False, retention_days=35),
            replace(copy("snapshot", "eu-central-1"), owner="999999999999", encrypted=None),
            data_class="name_and_address",
            access=(PLAIN, SHARED, NAMELESS),
        ),
        bucket("voicemail", copy("primary", "eu-west-1"), public=True, access=(OPEN,)),
        bucket("exports-denied", copy("primary", UNKNOWN_LOCATION), public=None, access=(HIDDEN,)),
        bucket("guessed", copy("primary", _guessed()), access=(TLS,)),
        bucket(samples.HOSTILE, copy("primary", "us-east-1"), access=(TLS,)),
        bucket("planned-move", copy("primary", "eu-west-1"), copy("planned", "eu-west-2")),
        bucket("website", copy("primary", "us-east-1"), exclusion=_exclusion(date(2027, 6, 30))),
        bucket("old-site", copy("primary", "us-east-1"), exclusion=_exclusion(date(2026, 11, 21))),
        bucket(
            "db01.telco.internal", copy("primary", "eu-west-2"), tags={"Customer": "Municipality"}
        ),
        bucket("10.20.30.40", copy("primary", "eu-central-1"), tags={"customer": "school"}),
        bucket("both", copy("primary", "us-east-1"), tags={"customer": "municipality/school"}),
        bucket("everybody", copy("primary", "eu-west-1"), tags={"customer": "shared"}),
        bucket("rosters", copy("primary", "eu-central-1"), agreements=("whoyougonnacall",)),
        bucket("thumbnails", copy("cache", "us-east-1"), persistence="temporary"),
        _in_project("fax", samples.EUR4, access=(STRANGER,)),
        _in_project("mail", samples.EU),
    )


def _exclusion(until: date) -> Exclusion:
    return Exclusion(reason="openbare website, zie lijst 12", by="hoofd platform", until=until)


def _coverage() -> tuple[Coverage, ...]:
    coverage, database = samples.coverage, "aws_rds_db_instance"
    denied = "rds:DescribeDBInstances"
    return (
        coverage("complete", "global"),
        coverage("complete", "eu-central-1", type=database),
        *(
            coverage("denied", region, type=database, missing_permission=denied)
            for region in ("eu-west-1", "eu-west-2")
        ),
        coverage("complete", "global", account=OTHER),
        coverage("skipped", "us-east-1", type=database, account=OTHER),
        coverage("unsupported", "eu-west-1", type="aws_timestream_database"),
        *(coverage("disabled", region, type="*") for region in ("af-south-1", "me-south-1")),
        coverage(
            "disabled",
            "ap-east-1",
            type="*",
            account=OTHER,
            confirmed_by="hoofd platform",
            confirmed_on=date(2026, 11, 1),
        ),
        coverage(
            "complete", "global", provider="gcp", account=PROJECT, type="google_storage_bucket"
        ),
        coverage("failed", "*", account="333333333333", type="aws_region", detail="timeout"),
    )


def _parties() -> tuple[Party, ...]:
    signed: dict[str, Any] = {
        "signed": date(2026, 3, 1),
        "signed_version": "v2",
        "same_duties": True,
    }
    told: dict[str, Any] = {"reported": date(2026, 1, 15), "objection_until": date(2026, 2, 15)}
    return (
        replace(samples.aws_itself(), signed_evidence="contracten/aws.pdf"),
        Party(
            id="speech",
            name="Spraak Inc.",
            role="sub-processor",
            country="US",
            accounts=("aws:555555555555",),
            purpose="uitschrijven van gesprekken",
            data=("call_recording", "notes"),
            hr_data=False,
            stores_in=("DE",),
            processes_in=("DE", "US"),
            access_from=("IN", "GB"),
            safeguards=(
                Safeguard(
                    kind="scc",
                    checked=date(2026, 3, 1),
                    until=date(2027, 3, 1),
                    assessment="tia/speech.md",
                    assessed=date(2026, 2, 15),
                    evidence="contracten/scc.pdf",
                    module="3",
                    measures=("namen worden weggelaten",),
                ),
                Safeguard(kind="dpf", checked=date(2026, 9, 1), covers=("non-hr",)),
            ),
            address="1 Main Street, Austin",
            registration="TX 4711",
            parent="Spraak Holding",
            parent_country="US",
            contact="privacy@speech.example",
            data_subjects=("bellers", "medewerkers van klanten"),
            special_categories=False,
            approval="general",
            since=date(2026, 3, 1),
            certificates=(
                Certificate(name="ISO 27001", until=date(2026, 6, 30)),
                Certificate(name="SOC 2"),
            ),
            subprocessors=("Voorbeeld Hosting GmbH, Duitsland",),
            reviewed=date(2026, 9, 1),
            signed_evidence="contracten/speech.pdf",
            note="te duur, stopt in 2027",
            **signed,
            **told,
        ),
        Party(
            id="openai",
            name="OpenAI OpCo, LLC",
            role="sub-processor",
            country="US",
            purpose="samenvatten",
            data=("transcript",),
            stores_in=("US",),
            processes_in=("US",),
            access_from=("US",),
            safeguards=(Safeguard(kind="dpf", checked=date(2025, 1, 1), covers=("hr",)),),
            **told,
        ),
        Party(
            id="london",
            name="Minutes.london Ltd",
            role="sub-processor",
            country="GB",
            purpose="doorverbinden",
            data=("signalling",),
            stores_nothing=True,
            processes_in=("GB",),
            access_from=("GB",),
            no_subprocessors=True,
            **signed,
            **told,
        ),
        Party(
            id="gone",
            name="Oude Opslag B.V.",
            role="sub-processor",
            country="NL",
            stores_in=("NL",),
            processes_in=("NL",),
            access_from=("NL",),
            signed=date(2020, 1, 1),
            until=date(2026, 1, 31),
        ),
        Party(
            id="erased",
            name="Eerdere Opslag B.V.",
            role="sub-processor",
            country="NL",
            signed=date(2019, 1, 1),
            until=date(2025, 1, 31),
            deleted=date(2025, 2, 28),
        ),
        Party(
            id="support",
            name="Nachtdienst servicedesk",
            role="own",
            country="IN",
            accounts=("aws:444444444444",),
            stores_nothing=True,
            processes_in=("IN",),
            access_from=("IN",),
        ),
    )


def _register() -> Register:
    waiver = Waiver(
        rule="log_copy_outside_eea",
        resource="school-*",
        reason="verhuist naar Frankfurt, wijziging 4711",
        by="functionaris gegevensbescherming",
        until=date(2026, 12, 31),
    )
    entry = AccessEntry(
        id="nights",
        party="support",
        origins=("IN",),
        why="storingen buiten kantooruren",
        until=date(2027, 3, 31),
    )
    old = replace(entry, id="speech", party="speech", why="herstel", until=date(2026, 10, 31))
    town = Controller(
        id="municipality",
        name="Gemeente Voorbeeld",
        contact="privacy@gemeente.example",
        dpo="B. Ambtenaar",
    )
    school = Controller(id="school", name="Scholengroep Voorbeeld")
    recording = Processing(
        id="recording",
        name="gesprekken opnemen",
        purpose="klachten behandelen",
        service="opnameserver",
        controllers=("municipality",),
        data=("call_recording",),
        data_subjects=("bellers",),
        special_categories=False,
        recipients=("speech", "vanished"),
        retention="90 dagen",
    )
    return Register(
        parties={party.id: party for party in _parties()},
        access={one.id: one for one in (entry, old)},
        waivers=(waiver, replace(waiver, resource="fax", until=date(2026, 1, 31))),
        processor=Processor(
            name="Telco B.V.",
            address="Grote Markt 1, Groningen",
            registration="KvK 87654321",
            contact="privacy@telco.example",
            dpo="A. Jansen",
        ),
        controllers={town.id: town, school.id: school},
        processing={
            recording.id: recording,
            "mail": Processing(id="mail", name="e-mail verzenden"),
        },
    )


@cache
def night() -> Result:
    """Give it, judged by both agreements."""
    judged = samples.result(
        *_resources(),
        coverage=_coverage(),
        register=_register(),
        agreements=AGREEMENTS,
        sites=(
            Site(
                id="rack",
                name="Rack 12, Groningen",
                country="NL",
                operator="Colocatie B.V.",
                purpose="telefonieplatform",
                data=("voicemail",),
                evidence="contracten/rack.pdf",
                checked=date(2026, 10, 1),
            ),
            Site(id="alps", name="Berghut", country="CH", checked=date(2026, 10, 1)),
        ),
    )
    who = Identity(provider="gcp", account=PROJECT, principal=f"nightly@{PROJECT}.example")
    aws = judged.run.identities[0]
    second = replace(
        aws, account=OTHER, principal=f"arn:aws:sts::{OTHER}:assumed-role/residency-reader/nightly"
    )
    return replace(judged, run=replace(judged.run, identities=(aws, second, who)))
