"""The report over a period: nights run and missed, findings that come and go, and what is odd."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from markdown_it import MarkdownIt

from scanner import reports
from scanner.bundled import bundled
from scanner.config import Config, Site
from scanner.engine.bundle import Bundle, in_force
from scanner.engine.embedded import EmbeddedEngine
from scanner.evidence import EvidenceError, PublicKey, Signer, Store, chain, keep, open_store
from scanner.evidence.manifest import RESULT
from scanner.evidence.period import Period, read_period
from scanner.judge import judge
from scanner.model import AccessPath, Exclusion, Identity, Inventory, Register, Waiver
from scanner.normalise import normalise
from scanner.reports import LANGUAGES
from scanner.view_checks import told
from scanner.view_evidence import Missed, evidence_view
from tests import samples
from tests.reports.test_reports import CODE, ENGLISH, FORBIDDEN
from tests.samples import ACCOUNT, HOSTILE, bucket, copy, coverage
from tests.test_guards import READ as GUARDS

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.model import Coverage, Guards, PlanFile, Resource
    from scanner.view_evidence import EvidenceView
    from scanner.words import Language

START = datetime(2026, 11, 1, 2, 14, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = datetime(2026, 11, 6, 9, 0, tzinfo=UTC)
READER = f"arn:aws:sts::{ACCOUNT}:assumed-role/residency-reader/nightly"

_SECRET = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
_RAW = _SECRET.public_key().public_bytes_raw()
KEYID = hashlib.sha256(_RAW).hexdigest()
SIGNER = Signer(keyid=KEYID, sign=_SECRET.sign)
KEY = PublicKey(keyid=KEYID, file="keys/evidence.pub", raw=_RAW)

RULES = Bundle(modules={"main.rego": "package a"}, data={"as_of": 1})
OTHER_RULES = Bundle(modules={"main.rego": "package b"}, data={"as_of": 1})

OUTSIDE = bucket("calls", copy("primary", "us-east-1"))
INSIDE = bucket("calls", copy("primary", "eu-central-1"))
NEW = bucket("fax", copy("primary", "eu-west-2"))
LOGS = bucket("cdr", copy("primary", "eu-central-1"), copy("log", "eu-west-2", "arn:aws:s3:::logs"))
WEBSITE = bucket(
    "website",
    copy("primary", "us-east-1"),
    exclusion=Exclusion(reason="openbare website", by="FG", until=date(2027, 6, 30)),
)
READ = coverage("complete", "global")
DENIED = coverage(
    "denied", "eu-south-2", type="aws_rds_db_instance", missing_permission="rds:DescribeDBInstances"
)
RDS = coverage("complete", "eu-south-2", type="aws_rds_db_instance")


def register() -> Register:
    waiver = Waiver(
        rule="log_copy_outside_eea",
        resource="cdr",
        reason="verhuist naar Frankfurt",
        by="functionaris gegevensbescherming",
        until=date(2026, 12, 31),
    )
    return Register(parties={"aws": samples.aws_itself()}, waivers=(waiver,))


def put(  # noqa: PLR0913 - one night
    store: Store,
    night: int,
    *resources: Resource,
    seen: tuple[Coverage, ...] = (READ, RDS),
    signer: Signer | None = SIGNER,
    rules: Bundle = RULES,
    register: Register | None = None,
    plans: tuple[PlanFile, ...] = (),
    guards: tuple[Guards, ...] = (),
) -> None:
    register = register or Register(parties={"aws": samples.aws_itself()})
    started = START + night * DAY
    site = Site(id="rack", name="Rack 12", country="NL", checked=date(2026, 10, 1))
    known = normalise(resources, Config(register=register, sites=(site,)), as_of=started.date())
    inventory = Inventory(
        started=started,
        finished=started + timedelta(minutes=17),
        identities=(Identity(provider="aws", account=ACCOUNT, principal=READER),),
        resources=known,
        coverage=seen,
        register=register,
        plans=plans,
        guards=guards,
    )
    chosen = samples.load("core")
    result = judge(inventory, chosen, EmbeddedEngine(), as_of=started.date())
    run = replace(result.run, tool="1.2.3", engine="engine")
    run = replace(run, policy_digest=rules.policy_digest, data_digest=rules.data_digest)
    result = replace(result, run=run)
    with in_force(rules):
        keep(result, inventory, chosen, store, signer, now=inventory.finished)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give an empty one."""
    (tmp_path / "kept").mkdir()
    return open_store(str(tmp_path / "kept"))


@pytest.fixture
def nights(store: Store) -> Store:
    """Keep five nights of six; one finding stays away, one comes, one is accepted."""
    put(store, 0, OUTSIDE, LOGS, WEBSITE, register=register())
    put(store, 1, OUTSIDE, NEW, LOGS, WEBSITE, register=register())
    put(store, 3, INSIDE, NEW, LOGS, WEBSITE, register=register(), rules=OTHER_RULES)
    put(
        store,
        *(4, INSIDE, NEW, LOGS, WEBSITE),
        register=register(),
        rules=OTHER_RULES,
        seen=(READ, DENIED),
        signer=None,
    )
    put(store, 5, INSIDE, NEW, LOGS, WEBSITE, register=register(), rules=OTHER_RULES)
    return store


def of(store: Store, **chosen: object) -> Period:
    chosen = {"keys": (KEY,), "first": date(2026, 11, 1), "now": NOW} | chosen
    return read_period(store, **chosen)  # type: ignore[arg-type]


def view(period: Period) -> EvidenceView:
    return evidence_view(period, samples.load(*period.shown.run.agreements))


def written(period: Period, language: Language = "nl", *, redact: bool = False) -> str:
    chosen = samples.load(*period.shown.run.agreements)
    return reports.render(
        "evidence", period.shown, language, agreements=chosen, redact=redact, period=period
    )


def stable(period: Period, text: str) -> str:
    """Take out what is another with each version of the rules, and the place of this machine."""
    for number, night in enumerate(period.nights, 1):
        text = text.replace(night.kept.id.name, f"RUN-{number}")
        text = text.replace(night.kept.id.digest, f"DIGEST-{number}")
    text = re.sub(r"\b[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}\b", "RUN", text)
    return text.replace(period.store, "STORE")


def check(text: str, language: Language) -> None:
    """Hold a text against what holds for each report."""
    assert [words for words in FORBIDDEN if words in text.lower()] == []
    if language == "nl":
        assert ENGLISH.findall(CODE.sub("", text)) == []
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        cells = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert len(set(cells)) == 1, table
        assert re.fullmatch(r"\|(-+:?\|)+", table.splitlines()[1]), table
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert not re.search(r"(^|<p>)\|", html, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(nights: Store, language: Language, snapshot: SnapshotAssertion) -> None:
    period = of(nights)
    text = written(period, language)
    check(text, language)
    assert stable(period, text) == snapshot


def test_languages_say_the_same() -> None:
    def logic(language: Language) -> list[str]:
        text = (bundled("reports") / f"evidence.{language}.md.j2").read_text(encoding="utf-8")
        found = re.findall(r"{%.*?%}|{{.*?}}", text, flags=re.DOTALL)
        return [re.sub(r'"[^"]*"', '""', tag).replace(f".{language}.md", "") for tag in found]

    assert logic("nl") == logic("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_guard_rails_are_those_that_the_last_run_saw(store: Store, language: Language) -> None:
    head = {"nl": "## Sloten op regio's\n", "en": "## Guard-rails on regions\n"}[language]
    put(store, 0, guards=GUARDS)
    put(store, 1, guards=(replace(GUARDS[0], guardrails=GUARDS[0].guardrails[:1]),))
    period = of(store, now=START + DAY * 2)
    text = written(period, language)
    check(text.replace("service control policy", "").replace("service-linked roles", ""), language)
    section = text.partition(head)[2].partition("\n## ")[0]
    names = re.findall(r"^### (.*)$", section, re.MULTILINE)
    assert len(names) == 1
    assert names[0].startswith("stay-in-europe, ")
    redacted = written(period, language, redact=True)
    assert [secret for secret in ("Workloads", "111122223333") if secret in redacted] == []
    put(store, 2)
    assert head not in written(of(store, now=START + DAY * 3), language)


def test_what_comes_goes_and_stays(nights: Store) -> None:
    found = view(of(nights))
    told = {
        state: [(t.finding.resource.name, t.first.day, t.last.day, t.runs) for t in tracks]
        for state, tracks in found.tracks.items()
    }
    # Rules of two subjects speak of one copy: each is a finding of its own.
    assert {state: sorted(set(tracks)) for state, tracks in told.items()} == {
        "open": [("fax", 2, 6, 4)],
        "unknown": [],
        "waived": [("cdr", 1, 6, 5)],
        "unseen": [],
        "closed": [("calls", 1, 2, 2)],
    }
    (row,) = found.not_read
    assert (row.regions, row.status, [at.day for at in row.seen.runs]) == (
        ("eu-south-2",),
        "denied",
        [5],
    )
    assert [(c.what, c.started.day) for c in found.changed] == [("policies", 4)]
    assert [run.signature for run in found.runs] == ["known", "known", "known", "none", "known"]
    assert found.missed == 1


def test_what_is_not_looked_at_any_more_is_not_closed(store: Store) -> None:
    put(store, 0, OUTSIDE)
    put(store, 1, seen=(replace(READ, status="denied"),))
    found = view(of(store, now=START + DAY * 2))
    assert {t.finding.resource.name for t in found.tracks["unseen"]} == {"calls"}
    assert found.tracks["closed"] == []


@pytest.mark.parametrize(
    ("first", "until", "now", "missed"),
    [
        (date(2026, 11, 3), date(2026, 11, 3), NOW, [date(2026, 11, 3)]),
        (date(2026, 11, 4), date(2026, 11, 6), NOW, []),
        (
            date(2026, 10, 29),
            date(2026, 11, 2),
            NOW,
            [date(2026, 10, 29), date(2026, 10, 30), date(2026, 10, 31)],
        ),
        (
            date(2026, 11, 5),
            date(2026, 11, 9),
            NOW + 9 * DAY,
            [date(2026, 11, 7), date(2026, 11, 8), date(2026, 11, 9)],
        ),
        # A day that is yet to come is not missed.
        (date(2026, 11, 5), date(2026, 11, 9), NOW, []),
    ],
)
def test_missed_nights(
    nights: Store, first: date, until: date, now: datetime, missed: list[date]
) -> None:
    found = view(of(nights, first=first, until=until, now=now))
    gaps = [moment for e in found.entries if isinstance(e, Missed) for moment in e.moments]
    assert gaps == missed


def test_hours_between_runs(store: Store) -> None:
    put(store, 0, OUTSIDE)
    found = view(of(store, every=timedelta(hours=6), now=START + timedelta(hours=20)))
    gaps = [moment for e in found.entries if isinstance(e, Missed) for moment in e.moments]
    assert gaps == [START + timedelta(hours=hours, minutes=17) for hours in (6, 12)]
    assert found.late


def test_the_ninety_days_up_to_the_newest_run(nights: Store) -> None:
    period = of(nights, first=None)
    assert (period.first, period.until) == (date(2026, 8, 9), date(2026, 11, 6))
    assert (period.until - period.first).days == 89
    found = view(period)
    first = found.entries[0]
    assert isinstance(first, Missed)
    assert (first.none_before, len(first.moments), found.missed) == (True, 84, 85)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_period(nights: Store, language: Language, snapshot: SnapshotAssertion) -> None:
    period = of(nights, first=date(2026, 10, 1), until=date(2026, 10, 3))
    text = written(period, language)
    check(text, language)
    # Nothing that the runs of another time saw is in it.
    assert "calls" not in text
    assert "fax" not in text
    assert stable(period, text) == snapshot


def test_a_result_that_was_changed_counts_nowhere_and_is_shown(
    nights: Store, tmp_path: Path
) -> None:
    digest = of(nights).nights[1].kept.objects[RESULT]
    path = tmp_path / "kept" / "objects" / digest
    path.chmod(0o600)
    path.write_bytes(b"{}")
    period = of(nights)
    found = view(period)
    assert [run.readable for run in found.runs] == [True, False, True, True, True]
    assert found.verified == 1
    assert len(found.reaches) == 4
    text = written(period, "en")
    assert "**Check of the store: something does not match.**" in text
    assert "| **cannot be read** | " in text
    assert "**does not match: 1 point**" in text
    assert "| Runs of which the result cannot be read | 1 |" in text
    assert "A later run of the period cannot be read" not in text


def test_what_the_check_says_is_in_dutch(nights: Store, tmp_path: Path) -> None:
    kept = of(nights).nights[1].kept
    (tmp_path / "kept" / "objects" / kept.objects[RESULT]).unlink()
    (tmp_path / "kept" / "runs" / f"{of(nights).nights[2].kept.id.name}.json").unlink()
    (tmp_path / "kept" / "runs" / "odd.txt").write_text("odd")
    text = written(of(nights, keys=()), "nl")
    rows = re.findall(r"^\| (?:\*\*klopt niet\*\*|niet na te gaan) \|.*", text, re.MULTILINE)
    assert len(rows) >= 7
    assert [row for row in rows if "in het Engels" in row] == []
    for said in ("is geen bestand van dit programma", "ontbreekt (objects/", "en die ontbreekt"):
        assert said in text


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        (
            "not signed: anybody could have written it",
            "niet ondertekend: iedereen kan het hebben geschreven",
        ),
        (
            "result.json: cannot be read (s3://a: AccessDenied)",
            "result.json: is niet te lezen (s3://a: AccessDenied)",
        ),
        (
            "result.json: was changed (objects/ab now has sha256 cd)",
            "result.json: is gewijzigd (objects/ab heeft nu sha256 cd)",
        ),
        (
            "follows a (b), which is missing",
            "volgt op a (b), en die ontbreekt",
        ),
        ("something that nobody has translated", None),
    ],
)
def test_words_of_a_check(english: str, dutch: str | None) -> None:
    assert told(english, "nl") == dutch
    assert told(english, "en") == english


def test_there_are_words_for_all_that_a_check_finds() -> None:
    """Hold the sentences against the sources that write them."""
    folder = Path(chain.__file__).parent
    sources = "".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py")))
    flat = re.sub(r'"\s*(text \+= )?f?"', "", re.sub(r"\s+", " ", sources))
    data = tomllib.loads((bundled("reports") / "_checks.toml").read_text(encoding="utf-8"))
    for one in data["told"]:
        parts = re.split(r"\{[a-z]+\}|[:(] ", one["en"])
        assert [part for part in parts if part.strip(" ()") not in flat] == []
        assert sorted(re.findall(r"\{[a-z]+\}", one["nl"])) == sorted(
            re.findall(r"\{[a-z]+\}", one["en"])
        )


def test_the_last_run_cannot_be_read(nights: Store, tmp_path: Path) -> None:
    (tmp_path / "kept" / "objects" / of(nights).nights[-1].kept.objects[RESULT]).unlink()
    text = written(of(nights), "en")
    assert "**A later run of the period cannot be read, or was not judged" in text
    assert "for this is that of 5 November 2026 at 02:14 UTC." in text


def test_keys(nights: Store) -> None:
    assert {run.signature for run in view(of(nights, keys=())).runs} == {"unknown", "none"}
    assert "**none: of no run it was checked who signed it**" in written(of(nights, keys=()), "en")
    other = replace(KEY, raw=Ed25519PrivateKey.generate().public_key().public_bytes_raw())
    assert {run.signature for run in view(of(nights, keys=(other,))).runs} == {"wrong", "none"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_names(store: Store, language: Language) -> None:
    odd = samples.hostile()
    seen = (*odd.coverage, coverage("complete", HOSTILE))
    for night in (0, 2):
        put(store, night, *(r for r in odd.resources if r.basis == "observed"), seen=seen,
            register=odd.register)  # fmt: skip
    period = of(store, until=date(2026, 11, 4))
    text = written(replace(period, store=HOSTILE), language)
    assert all(c.isprintable() or c == "\n" for c in text)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    tags = set(re.findall(r"<(/?[a-z0-9]+)", html))
    ours = r"h[1-4]|p|ul|li|table|thead|tbody|tr|th|td|code|strong|em"
    assert [tag for tag in tags if not re.fullmatch(f"/?({ours})", tag)] == []
    assert "&lt;b&gt;a&lt;/b&gt; # [l](http://e.example) =cmd()&amp;amp;" in html
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        cells = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert len(set(cells)) == 1, table


@pytest.mark.parametrize("language", LANGUAGES)
def test_redacted(store: Store, language: Language) -> None:
    path = AccessPath(kind="principal", encryption="optional", principal="stranger-one")
    put(store, 0, bucket("calls", copy("primary", "us-east-1"), access=(path,)))
    put(store, 2, INSIDE, seen=(READ, replace(DENIED, account="lab-project")))
    period = of(store, until=date(2026, 11, 4))
    whole = written(period, language)
    text = written(period, language, redact=True).replace("\\", "")
    # Who was seen on one night only, too.
    for secret in (ACCOUNT, "arn:", "lab-project", period.store, "keys/", "stranger-one"):
        assert secret not in text
    assert {s for s in (ACCOUNT, "lab-project", "keys/", period.store) if s in whole} == {
        *(ACCOUNT, "lab-project", "keys/", period.store)
    }
    assert "account A" in text


def test_a_store_without_a_scan(store: Store) -> None:
    with pytest.raises(EvidenceError, match="no run of a scan to report on") as error:
        of(store)
    assert error.value.usage
