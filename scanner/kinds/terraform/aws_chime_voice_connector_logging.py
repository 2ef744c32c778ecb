"""Logs of calls, in the region of the voice connector.

Source: Terraform AWS provider, `aws_chime_voice_connector_logging`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_connector = inside("voice_connector_id", of=("aws_chime_voice_connector",), role="log")


def _copies(reading: Reading) -> Iterator[Copy]:
    flags = [reading.one(f"enable_{what}_logs") for what in ("sip", "media_metric")]
    if any(flag not in {None, False} for flag in flags):
        yield from _connector(reading)


KIND = Kind(
    category="log-store",
    name=("voice_connector_id",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
