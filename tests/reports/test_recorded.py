"""Reports say of how many stores settings are as AWS Config had recorded them, if any are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scanner import reports
from scanner.cloud.aws.recorded import SOURCE
from tests import samples

if TYPE_CHECKING:
    from scanner.model import Result
    from scanner.words import Language

SAID: dict[Language, str] = {
    "en": "- Of {}, settings are as AWS Config had recorded them, which may be up to a day behind;"
    " this reading did not ask the service itself.",
    "nl": "- Van {} staan instellingen er zoals AWS Config ze had vastgelegd, wat tot een dag kan"
    " achterlopen; bij deze uitlezing is daar niet de dienst zelf naar gevraagd.",
}
STORES: dict[Language, tuple[str, str]] = {
    "en": ("1 store", "2 stores"),
    "nl": ("1 opslagplaats", "2 opslagplaatsen"),
}


def recorded(number: int) -> Result:
    """The leaks, of which so many stores were read by way of AWS Config."""
    result = samples.leaks()
    some, others = result.resources[:number], result.resources[number:]
    read = (replace(one, calls=("s3:ListBuckets", SOURCE)) for one in some)
    return replace(result, resources=(*read, *others))


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", reports.LANGUAGES)
def test_what_was_recorded_is_said_once(name: str, language: Language) -> None:
    for number, stores in enumerate([None, *STORES[language]]):
        result = recorded(number)
        chosen = samples.load(*result.run.agreements)
        lines = reports.render(name, result, language, agreements=chosen).splitlines()
        said = [SAID[language].format(stores)] if stores else []
        assert [line for line in lines if "AWS Config" in line] == said
