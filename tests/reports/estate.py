"""An estate of which the register says all that it can, and whose names must stay indoors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from scanner.config import Site
from scanner.model import (
    AccessEntry,
    AccessPath,
    Certificate,
    Controller,
    Copy,
    Exclusion,
    Identity,
    Party,
    Processing,
    Processor,
    Register,
    Safeguard,
)
from tests import samples

if TYPE_CHECKING:
    from scanner.model import Result

PROJECT = "telco-prod-7"
KEY = "arn:aws:kms:us-east-1:123456789012:key/8f1c"
SECRETS = (
    "123456789012",
    "555555555555",
    "999999999999",
    "777777777777",
    PROJECT,
    "arn:",
    "@",
    "nightly-reader",
    "let in by statement partner",
    "bucket policy, statement tls",
    "contracten",
    ".pdf",
    "tia/",
    "sharepoint",
)
"""What no redacted report may show, of whatever the estate below holds."""


@cache
def full() -> Result:
    """Give it, judged."""
    tls = AccessPath(
        kind="endpoint", encryption="enforced", evidence="bucket policy, statement tls"
    )
    speech = AccessPath(
        kind="principal",
        encryption="enforced",
        principal="arn:aws:iam::555555555555:role/speech",
        evidence="let in by statement partner",
    )
    stranger = replace(speech, principal="user:anna@elders.example")
    from_abroad = replace(
        speech, kind="share", principal="aws:999999999999", origins=("IN",), encryption="none"
    )
    resources = (
        samples.bucket(
            "rec-123456789012",
            replace(samples.copy("primary", "eu-central-1"), encrypted=True, key=KEY),
            replace(samples.copy("backup", "us-east-1"), encrypted=True, retention_days=35),
            replace(samples.copy("planned", "eu-west-2"), encrypted=False),
            data_class="call_recording",
            access=(tls, speech),
            tags={"customer": "municipality"},
        ),
        samples.bucket(
            "school",
            replace(samples.copy("primary", "eu-west-1"), retention_days=7),
            replace(samples.copy("snapshot", "eu-west-1"), retention_days=30),
            data_class="call_detail_record",
            access=(tls, from_abroad),
            tags={"customer": "school"},
        ),
        samples.bucket("shared", samples.copy("primary", "eu-central-1"), access=(tls, stranger)),
        samples.bucket(
            "held-elsewhere",
            Copy(role="replica", location=samples.at("eu-west-2"), owner="777777777777"),
            access=(tls,),
        ),
        replace(
            samples.bucket("fax", samples.copy("primary", "europe-west4"), provider="gcp"),
            account=PROJECT,
            id=f"//storage.googleapis.com/projects/{PROJECT}/buckets/fax",
        ),
        samples.bucket(
            "left-out",
            samples.copy("primary", "us-east-1"),
            exclusion=Exclusion(
                reason="zie https://sharepoint.example/lijst, vraag jan@telco.example",
                by="jan@telco.example",
                until=date(2027, 1, 1),
            ),
        ),
    )
    judged = samples.result(
        *resources,
        coverage=(
            samples.coverage("complete", "global"),
            samples.coverage("complete", "global", provider="gcp", account=PROJECT),
            samples.coverage("denied", "eu-west-1", account="777777777777"),
        ),
        register=_register(),
        agreements=("telephony",),
        sites=(
            Site(
                id="rack",
                name="Rack 12",
                country="CH",
                operator="Colocatie B.V.",
                data=("voicemail",),
                evidence="contracten/rack.pdf",
                checked=date(2026, 10, 1),
            ),
        ),
    )
    who = Identity(provider="gcp", account=PROJECT, principal=f"nightly-reader@{PROJECT}.example")
    aws = judged.run.identities[0]
    return replace(judged, run=replace(judged.run, identities=(aws, who)))


def _register() -> Register:
    aws = replace(samples.aws_itself(), signed_evidence="contracten/aws.pdf")
    speech = Party(
        id="speech",
        name="Spraak Inc.",
        role="sub-processor",
        country="US",
        accounts=("aws:555555555555", "gcp:domain:speech.example"),
        purpose="uitschrijven van gesprekken",
        data=("call_recording", "bijzonder"),
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
            Safeguard(kind="dpf", checked=date(2026, 9, 1), covers=("hr",)),
        ),
        signed=date(2026, 3, 1),
        signed_evidence="contracten/speech.pdf",
        signed_version="v2",
        reported=date(2026, 1, 15),
        objection_until=date(2026, 2, 15),
        address="1 Main Street, Austin",
        registration="TX 4711",
        parent="Spraak Holding",
        parent_country="US",
        contact="privacy@speech.example",
        data_subjects=("bellers", "medewerkers van klanten"),
        special_categories=False,
        same_duties=True,
        approval="general",
        since=date(2026, 3, 1),
        certificates=(
            Certificate(name="ISO 27001", until=date(2026, 6, 30)),
            Certificate(name="SOC 2"),
        ),
        subprocessors=("Voorbeeld Hosting GmbH, Duitsland",),
        reviewed=date(2026, 9, 1),
        note="te duur, stopt in 2027",
    )
    gone = Party(
        id="gone",
        name="Oude Opslag B.V.",
        role="sub-processor",
        country="NL",
        stores_in=("NL",),
        processes_in=("NL",),
        access_from=("NL",),
        no_subprocessors=True,
        signed=date(2020, 1, 1),
        until=date(2026, 1, 31),
        deleted=date(2026, 2, 28),
    )
    entry = AccessEntry(
        id="support",
        party="speech",
        origins=("IN",),
        why="storing, zie contracten/support.pdf",
        until=date(2026, 10, 31),
    )
    town = Controller(
        id="municipality",
        name="Gemeente Voorbeeld",
        contact="fg@gemeente.example",
        dpo="B. Ambtenaar",
    )
    recording = Processing(
        id="recording",
        name="gesprekken opnemen",
        purpose="klachten behandelen",
        service="opnameserver",
        controllers=("municipality",),
        data=("call_recording",),
        data_subjects=("bellers",),
        special_categories=False,
        recipients=("speech",),
        retention="90 dagen",
    )
    return Register(
        parties={party.id: party for party in (aws, speech, gone)},
        access={entry.id: entry},
        processor=Processor(
            name="Telco B.V.",
            address="Grote Markt 1, Groningen",
            registration="KvK 87654321",
            contact="privacy@telco.example",
            dpo="A. Jansen",
        ),
        controllers={town.id: town},
        processing={recording.id: recording},
    )
