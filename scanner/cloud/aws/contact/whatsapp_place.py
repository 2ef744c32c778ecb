"""In which countries Meta keeps what passes through a WhatsApp account.

Source: `socialmessaging:GetLinkedWhatsAppBusinessAccount` (`phoneNumbers[].dataLocalizationRegion`:
a country by ISO 3166-1, "where Meta will store data"). For a number without one Meta chooses, and
does not tell. Of the answer nothing else is kept: it has telephone numbers in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.model import Copy, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALL = "GetLinkedWhatsAppBusinessAccount"

_ISO = re.compile(r"[A-Z]{2}")
_SOURCE = f"socialmessaging:{CALL}, dataLocalizationRegion"


def copies(aws: Aws, account: str) -> Iterator[Copy]:
    """Yield the copy in each country that was chosen for a number of this account, given by id.

    There is one of no known place for numbers without such a choice, or which could not be read.
    """
    answer = aws.read("get_linked_whatsapp_business_account", id=account)
    numbers = answer["account"]["phoneNumbers"] if answer else [{}]
    told = {one.get("dataLocalizationRegion") for one in numbers}
    for code in sorted(told, key=str):
        yield Copy(role="replica", location=_country(code) if code else aws.place(None))


def _country(code: str) -> Location:
    known = (code,) if _ISO.fullmatch(code) else ()
    return Location(code=code, kind="region", countries=known, basis="api", source=_SOURCE)
