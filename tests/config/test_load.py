"""What a valid file becomes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from scanner.config import (
    AwsTarget,
    ClassRule,
    Config,
    DisabledRegions,
    EngineSettings,
    ExcludeRule,
    GcpTarget,
    Matcher,
    PlanSettings,
    ScanSettings,
    ServesRule,
    Site,
    load,
)
from scanner.config.countries import complaint
from scanner.model import (
    AccessEntry,
    Certificate,
    Controller,
    Exclusion,
    Party,
    Processing,
    Processor,
    Register,
    Safeguard,
    Waiver,
)

if TYPE_CHECKING:
    from pathlib import Path

FILE = """
agreements = ["callvoip", "own.toml"]

[scan]
attempts = 3
connect_timeout = 2
read_timeout = 7.5
workers = 4

[engine]
opa_url = "http://127.0.0.1:8181/"
token_env = "TOKEN"
ca_file = "own.toml"

[plans]
regions = ["eu-central-1", "eu-central-1"]
runs = "nights"
plain_zones = true
[plans.provider_region]
aws = "eu-west-1"
"aws.us" = "us-east-1"
google = "EU"

[[targets.aws]]
[[targets.aws]]
profile = "prod"
disabled_regions = { by = "head", on = 2026-11-01, until = 2027-11-01, reason = "never used" }
[[targets.gcp]]
project = "p1"

[data]
customer_tag = "klant"
[[data.class]]
class = "call_recording"
tag = "data=recordings"
resource = "rec-*"
type = "aws_s3_*"
[[data.exclude]]
resource = "assets"
reason = "style sheets"
by = "privacy officer"
until = "2020-01-01"
[[data.serves]]
tag = "customer"
agreement = "own"

[[register.party]]
id = "desk"
name = "Service desk"
role = "own"
country = "ZA"
provider = "gcp"
accounts = ["gcp:user:desk@company.example", "gcp:domain:desk.example"]
stores_nothing = true
until = 2020-01-01
[[register.party]]
id = "plain"
name = "Plain"
[[register.subprocessor]]
id = "speech"
name = "Speech"
purpose = "transcription"
data = ["call_recording"]
hr_data = false
stores_in = ["NL", "DE", "NL"]
processes_in = ["NL"]
access_from = ["IN"]
signed = 2026-03-01
signed_evidence = "speech.pdf"
reported = 2026-01-15
objection_until = 2026-02-15
agreements = ["own"]
safeguards = [{ kind = "dpf", checked = "2026-03-01", covers = ["non-hr", "hr"] }]
address = "Main Street 1"
registration = "KvK 12345678"
parent = "Speech Holding"
parent_country = "US"
contact = "privacy@speech.example"
data_subjects = ["callers"]
special_categories = false
signed_version = "v2"
same_duties = true
approval = "general"
since = 2026-03-01
certificates = [{ name = "ISO 27001", until = 2027-06-30 }, { name = "SOC 2" }]
subprocessors = ["Example Hosting, DE"]
reviewed = 2026-09-01
note = "to be replaced"
[[register.subprocessor.safeguard]]
kind = "scc"
checked = 2026-03-01
until = 2027-03-01
assessment = "assessment.md"
evidence = "scc.pdf"
module = "3"
assessed = 2026-02-15
measures = ["pseudonymised"]

[register.processor]
name = "Telephony B.V."
address = "Street 2"
registration = "KvK 87654321"
contact = "info@telephony.example"
dpo = "A. Officer"
representative = "none"
[[register.controller]]
id = "municipality"
name = "Municipality"
contact = "m@example.org"
dpo = "B. Officer"
representative = "C"
agreements = ["own"]
ended = 2026-10-31
[[register.processing]]
id = "recording"
name = "Recording calls"
purpose = "quality"
service = "recorder"
controllers = ["municipality"]
data = ["call_recording"]
data_subjects = ["callers"]
special_categories = true
recipients = ["speech"]
retention = "30 days"

[[register.access]]
party = "desk"
from = ["ZA", "GB"]
why = "incidents"
until = 2020-01-01
[[register.access]]
id = "narrow"
party = "speech"
from = ["IN"]
why = "support"
until = 2027-01-01
resources = ["arn:aws:s3:::a", "b*"]
[[register.access]]
own_connection = true
resources = ["peering-*"]
from = ["GB"]
why = "standby"
until = 2027-01-01
[[register.access]]
id = "edges"
own_connection = true
party = "desk"
resources = ["*"]
from = ["US"]
why = "website"
until = 2027-01-01
[[register.site]]
id = "rack"
name = "Rack 12"
country = "NL"
operator = "Colocation"
purpose = "voice platform"
data = ["voicemail"]
evidence = "colocation.pdf"
checked = 2026-10-01
[[register.waiver]]
rule = "storage_outside_eea"
resource = "arn:aws:s3:::*"
reason = "being moved"
by = "privacy officer"
until = 2020-01-01
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "residency.toml"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_everything(tmp_path: Path, start: str, end: str) -> None:
    own = tmp_path / "own.toml"
    own.touch()
    path = written(tmp_path, start + FILE.replace("\n", end))

    config = load(
        path, agreements=frozenset({"callvoip"}), rules=frozenset({"storage_outside_eea"})
    )

    passed = date(2020, 1, 1)
    assert config == Config(
        agreements=("callvoip", str(own)),
        aws=(
            AwsTarget(),
            AwsTarget(
                profile="prod",
                disabled_regions=DisabledRegions(
                    by="head",
                    on=date(2026, 11, 1),
                    until=date(2027, 11, 1),
                    reason="never used",
                ),
            ),
        ),
        gcp=(GcpTarget(project="p1"),),
        classes=(
            ClassRule(
                matcher=Matcher(tag="data=recordings", resource="rec-*", type="aws_s3_*"),
                data_class="call_recording",
            ),
        ),
        exclusions=(
            ExcludeRule(
                matcher=Matcher(resource="assets"),
                exclusion=Exclusion(reason="style sheets", by="privacy officer", until=passed),
            ),
        ),
        serves=(ServesRule(matcher=Matcher(tag="customer"), agreement="own"),),
        customer_tag="klant",
        register=Register(
            parties={
                "desk": Party(
                    id="desk",
                    name="Service desk",
                    role="own",
                    country="ZA",
                    provider="gcp",
                    accounts=("gcp:user:desk@company.example", "gcp:domain:desk.example"),
                    stores_nothing=True,
                    until=passed,
                ),
                "plain": Party(id="plain", name="Plain", role="recipient"),
                "speech": Party(
                    id="speech",
                    name="Speech",
                    role="sub-processor",
                    purpose="transcription",
                    data=("call_recording",),
                    hr_data=False,
                    stores_in=("NL", "DE"),
                    processes_in=("NL",),
                    access_from=("IN",),
                    safeguards=(
                        Safeguard(kind="dpf", checked=date(2026, 3, 1), covers=("hr", "non-hr")),
                        Safeguard(
                            kind="scc",
                            checked=date(2026, 3, 1),
                            until=date(2027, 3, 1),
                            assessment="assessment.md",
                            evidence="scc.pdf",
                            module="3",
                            assessed=date(2026, 2, 15),
                            measures=("pseudonymised",),
                        ),
                    ),
                    signed=date(2026, 3, 1),
                    signed_evidence="speech.pdf",
                    reported=date(2026, 1, 15),
                    objection_until=date(2026, 2, 15),
                    agreements=("own",),
                    address="Main Street 1",
                    registration="KvK 12345678",
                    parent="Speech Holding",
                    parent_country="US",
                    contact="privacy@speech.example",
                    data_subjects=("callers",),
                    special_categories=False,
                    signed_version="v2",
                    same_duties=True,
                    approval="general",
                    since=date(2026, 3, 1),
                    certificates=(
                        Certificate(name="ISO 27001", until=date(2027, 6, 30)),
                        Certificate(name="SOC 2"),
                    ),
                    subprocessors=("Example Hosting, DE",),
                    reviewed=date(2026, 9, 1),
                    note="to be replaced",
                ),
            },
            access={
                "access-1": AccessEntry(
                    id="access-1",
                    party="desk",
                    origins=("ZA", "GB"),
                    why="incidents",
                    until=passed,
                ),
                "narrow": AccessEntry(
                    id="narrow",
                    party="speech",
                    origins=("IN",),
                    why="support",
                    until=date(2027, 1, 1),
                    resources=("arn:aws:s3:::a", "b*"),
                ),
                "access-3": AccessEntry(
                    id="access-3",
                    party=None,
                    origins=("GB",),
                    why="standby",
                    until=date(2027, 1, 1),
                    resources=("peering-*",),
                    own_connection=True,
                ),
                "edges": AccessEntry(
                    id="edges",
                    party="desk",
                    origins=("US",),
                    why="website",
                    until=date(2027, 1, 1),
                    own_connection=True,
                ),
            },
            waivers=(
                Waiver(
                    rule="storage_outside_eea",
                    resource="arn:aws:s3:::*",
                    reason="being moved",
                    by="privacy officer",
                    until=passed,
                ),
            ),
            processor=Processor(
                name="Telephony B.V.",
                address="Street 2",
                registration="KvK 87654321",
                contact="info@telephony.example",
                dpo="A. Officer",
                representative="none",
            ),
            controllers={
                "municipality": Controller(
                    id="municipality",
                    name="Municipality",
                    contact="m@example.org",
                    dpo="B. Officer",
                    representative="C",
                    agreements=("own",),
                    ended=date(2026, 10, 31),
                )
            },
            processing={
                "recording": Processing(
                    id="recording",
                    name="Recording calls",
                    purpose="quality",
                    service="recorder",
                    controllers=("municipality",),
                    data=("call_recording",),
                    data_subjects=("callers",),
                    special_categories=True,
                    recipients=("speech",),
                    retention="30 days",
                )
            },
        ),
        sites=(
            Site(
                id="rack",
                name="Rack 12",
                country="NL",
                operator="Colocation",
                purpose="voice platform",
                data=("voicemail",),
                evidence="colocation.pdf",
                checked=date(2026, 10, 1),
            ),
        ),
        scan=ScanSettings(attempts=3, connect_timeout=2.0, read_timeout=7.5, workers=4),
        engine=EngineSettings(
            opa_url="http://127.0.0.1:8181/", token_env="TOKEN", ca_file=str(own)
        ),
        plans=PlanSettings(
            provider_region={"aws": "eu-west-1", "aws.us": "us-east-1", "google": "EU"},
            regions=("eu-central-1",),
            runs=str(tmp_path / "nights"),
            plain_zones=True,
        ),
    )


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert load(written(tmp_path, "")) == Config()
    assert load(written(tmp_path, ""), agreements=frozenset(), rules=frozenset()) == Config()


@pytest.mark.parametrize(
    "url",
    [
        "https://opa.example.org:8181",
        "http://localhost:8181",
        "http://127.1.2.3:8181",
        "http://[::1]:8181",
    ],
)
def test_a_token_may_go_to(tmp_path: Path, url: str) -> None:
    text = f'[engine]\ntoken_env = "T"\nopa_url = "{url}"\n'

    assert load(written(tmp_path, text)).engine.opa_url == url


def test_no_token_may_go_in_clear_text(tmp_path: Path) -> None:
    text = '[engine]\nopa_url = "http://opa.example.org:8181"\n'

    assert load(written(tmp_path, text)).engine.opa_url == "http://opa.example.org:8181"


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("UK", " (did you mean GB?)"),
        ("uk", " (did you mean GB?)"),
        ("EL", " (did you mean GR?)"),
        ("nl", " (did you mean NL?)"),
        ("Duitsland", " (did you mean DE?)"),
        ("EEA", " (name each country)"),
        ("EER", " (name each country)"),
        ("AN", ""),
        ("", ""),
    ],
)
def test_countries(code: str, hint: str) -> None:
    assert complaint(code) == f'"{code}" is not an ISO 3166 code{hint}'


@pytest.mark.parametrize("code", ["NL", "GB", "GR", "XK"])
def test_countries_that_are(code: str) -> None:
    assert complaint(code) is None
