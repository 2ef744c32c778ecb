"""Guard-rails on regions in reports: what they let through, and what they are not worth."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from scanner import reports
from scanner.bundled import bundled
from scanner.model import Attachment, Guards
from scanner.reports import LANGUAGES
from scanner.view_guards import guards_view
from tests import samples
from tests.cloud.test_aws_region_guard import KEY, deny
from tests.cloud.test_aws_region_guard import told as guards_of_region
from tests.reports import estate
from tests.reports.test_reports import CODE, ENGLISH, FORBIDDEN
from tests.test_guards import READ

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.model import Result
    from scanner.words import Language

MEMBER = Guards(provider="aws", account="777777777777", seen="not-from-here")
REFUSED = Guards(provider="aws", account="999999999999", seen="refused")
ALONE = Guards(provider="aws", account="444444444444", seen="no-organization")
HEADS = {"nl": "## Sloten op regio's\n", "en": "## Guard-rails on regions\n"}


def told(*guards: Guards) -> Result:
    return replace(estate.full(), guards=guards)


def section(result: Result, language: Language, **options: Any) -> str:
    chosen = samples.load(*result.run.agreements)
    text = reports.render("article3", result, language, agreements=chosen, **options)
    _, head, after = text.partition(HEADS[language])
    return head + after.partition("\n## ")[0].rstrip() + "\n" if head else ""


def bare(**changes: Any) -> Guards:
    return replace(READ[0], **{"guardrails": (), **changes})


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(language: Language, snapshot: SnapshotAssertion) -> None:
    text = section(told(*READ, MEMBER, REFUSED, ALONE), language)
    assert [words for words in FORBIDDEN if words in text.lower()] == []
    assert text == snapshot


def test_dutch_is_dutch() -> None:
    text = section(told(*READ, MEMBER, REFUSED), "nl")
    # What a policy says, and what AWS calls its own things, stays as it is.
    for own in ("service control policy", "resource control policy", "service-linked roles"):
        text = text.replace(own, "")
    text = re.sub(r"^###.*$|arn:\S+|allow-eu", "", text, flags=re.MULTILINE)
    assert ENGLISH.findall(CODE.sub("", text)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_whole(language: Language) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", section(told(*READ), language), re.MULTILINE)
    assert tables
    for table in tables:
        cells = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert set(cells) == {3}, table


def test_what_is_outside_comes_before_what_is_inside() -> None:
    rows = section(told(*READ), "en").partition("### storage-in-eu\n")[2].splitlines()
    heads = [row.split(" | ")[0].removeprefix("| ") for row in rows[2:]]
    assert heads[2:5] == [
        "What it does",
        "Lets through, outside the EEA",
        "Lets through, in the EEA",
    ]
    assert "**Zürich, Switzerland (eu-central-2); London, United Kingdom (eu-west-2)**" in rows[5]


def test_a_region_that_is_let_through_is_not_called_refused() -> None:
    """Both of its conditions name regions, and one of them takes from what the other refuses."""
    condition = {"StringLike": {KEY: "us-*"}, "StringNotEquals": {KEY: "us-east-1"}}
    (rail,) = guards_of_region(deny(condition))
    rows = section(told(bare(guardrails=(rail,))), "en").splitlines()
    does, outside = (row for row in rows if row.startswith(("| What it does", "| Lets through, o")))
    assert does == (
        "| What it does | **refuses calls in some regions and in no other**: each that it lets"
        " through stands below |"
    )
    assert "us-east-1" in outside
    assert "us-west-2" not in outside
    assert rows[rows.index(outside) + 2] == "| As it stands there | us-\\*, `us-east-1` |"


@pytest.mark.parametrize("language", LANGUAGES)
def test_outsiders_are_told_no_account_unit_or_role(language: Language) -> None:
    text = section(told(*READ, MEMBER, REFUSED), language, redact=True).replace("\\", "")
    assert not re.search(r"\d{12}", text)
    hidden = ("arn:", "break-glass", "Workloads", "ou-ab12", "public-", "account account")
    assert [secret for secret in hidden if secret in text] == []
    assert "London" in text or "Londen" in text


@pytest.mark.parametrize("partition", ["aws", "*", "aws*", "aws-?n", "${aws:Partition}"])
def test_outsiders_are_told_no_bucket_of_any_partition(partition: str) -> None:
    rail = replace(READ[0].guardrails[0], exempt_resources=(f"arn:{partition}:s3:::jansen/*",))
    text = section(told(bare(guardrails=(rail,))), "en", redact=True)
    assert "| Holds for | everything, **except**: item " in text
    assert "jansen" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_outsiders_are_told_on_what_it_depends_and_not_who_that_is(language: Language) -> None:
    rail = replace(
        READ[0].guardrails[0],
        exempt_principals=("StringNotEquals aws:username: jan, piet",),
        other_conditions=("StringLike aws:userid: AROA:jan: x", "Bool aws:ViaAWSService: false"),
    )
    text = section(told(bare(guardrails=(rail,))), language, redact=True)
    assert "| `StringNotEquals aws:username` |" in text
    assert "| `StringLike aws:userid`; `Bool aws:ViaAWSService` |" in text
    whole = section(told(bare(guardrails=(rail,))), language)
    assert "`StringNotEquals aws:username: jan, piet`" in whole
    assert "`StringLike aws:userid: AROA:jan: x`; `Bool aws:ViaAWSService: false`" in whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guards", [(), (ALONE,)])
def test_without_anything_to_tell_there_is_no_section(
    guards: tuple[Guards, ...], language: Language
) -> None:
    assert section(told(*guards), language) == ""


def test_one_sentence_where_nothing_could_be_read() -> None:
    assert section(told(MEMBER), "en").splitlines()[-1] == (
        "Which guard-rails hold for these accounts, only the management account and delegated"
        " administrators of their organization can tell: Amazon Web Services, account"
        " `777777777777`."
    )
    assert section(told(REFUSED), "en").splitlines()[-1] == (
        "**Not allowed to read the policies:** Amazon Web Services, account `999999999999`."
        " Whether there are guard-rails is not known."
    )


def test_none_found_is_said_with_how_many_were_read() -> None:
    assert section(told(bare()), "en").splitlines()[-1] == (
        "8 policies were listed, and none speaks of regions: no guard-rail was found"
        " (Amazon Web Services, account `111122223333`)."
    )
    unread = section(told(bare(unread=("by-tag",))), "en")
    assert "and none that could be read speaks of regions" in unread
    assert "**The text of these policies could not be read:** `by-tag`." in unread


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The organization has **no policies** of these kinds, so no guard-rail either"),
        ("nl", "De organisatie heeft **geen beleidsregels** van deze soorten, dus ook geen slot"),
    ],
)
def test_that_there_are_no_policies_is_said(language: Language, said: str) -> None:
    account = section(told(bare(policies=0)), language).splitlines()[-1]
    assert account == f"{said} (Amazon Web Services, account `111122223333`)."


def test_what_each_account_listed_is_its_own() -> None:
    """They may be of one organization or of two: their policies cannot be added up."""
    other = bare(account="222233334444", policies=1)
    said = [
        f"{listed} listed, and none speaks of regions: no guard-rail was found (Amazon Web"
        f" Services, account `{account}`)."
        for listed, account in (
            ("8 policies were", "111122223333"),
            ("1 policy was", "222233334444"),
        )
    ]
    assert [t for t in section(told(bare(), other), "en").splitlines() if " listed" in t] == said
    # What another account told of guard-rails says nothing of this one.
    text = section(told(READ[0], other), "en").splitlines()
    assert [line for line in text if " listed" in line] == said[1:]


def test_what_two_accounts_tell_alike_stands_once() -> None:
    delegated = replace(READ[0], account="222233334444")
    view = guards_view(told(*READ, delegated))
    accounts = {rail.accounts for rail in view.rails}
    assert (len(view.rails), accounts) == (
        len(READ[0].guardrails),
        {(("aws", "111122223333"), ("aws", "222233334444"))},
    )


def test_that_it_hangs_nowhere_is_not_that_it_was_not_read() -> None:
    def hung(attached: tuple[Attachment, ...] | None) -> str:
        rail = replace(READ[0].guardrails[0], attached=attached)
        text = section(told(replace(READ[0], guardrails=(rail,))), "en")
        return next(row for row in text.splitlines() if row.startswith("| Attached to"))

    assert hung(None) == "| Attached to | could not be read |"
    assert hung(()) == "| Attached to | **nothing: it has no effect** |"
    assert hung((Attachment(type="account", id="444455556666"),)) == (
        "| Attached to | account `444455556666` |"
    )


def test_languages_say_the_same() -> None:
    def logic(language: Language) -> list[str]:
        text = (bundled("reports") / f"_guards.{language}.md.j2").read_text(encoding="utf-8")
        found = re.findall(r"{%.*?%}|{{.*?}}", text, flags=re.DOTALL)
        return [re.sub(r'"[^"]*"', '""', tag) for tag in found]

    assert logic("nl") == logic("en")
