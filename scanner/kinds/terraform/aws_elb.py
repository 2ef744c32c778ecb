"""Classic load balancers: listeners, and a log in a bucket unless it is switched off.

Source: Terraform AWS provider, `aws_elb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy, Encryption

_LOGS = Kept(
    "log", each="access_logs", at="bucket", of=("aws_s3_bucket",), absent="bucket is not set"
)
_WORDS: dict[str, Encryption] = {
    "https": "enforced",
    "ssl": "enforced",
    "http": "none",
    "tcp": "unknown",
}


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("access_logs.enabled") is not False:
        yield from reading.kept(_LOGS)


def listeners(reading: Reading, path: str) -> tuple[AccessPath, ...]:
    """Return the ways in: one for each protocol that is set at a path."""
    found = reading.at(path)
    said = dict.fromkeys(name.lower() if isinstance(name, str) else "" for name in found)
    return tuple(
        reading.path(
            _WORDS.get(name, "unknown"), f"a listener for {name or 'what is not known yet'}"
        )
        for name in said
    )


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    ends = listeners(reading, "listener.lb_protocol")
    return tuple(way for end in ends for way in standing(reading, [reading.thing], end))


KIND = Kind(
    category="log-store",
    passes_on=True,
    copies=_copies,
    encryption=_encryption,
    public=False,
)
