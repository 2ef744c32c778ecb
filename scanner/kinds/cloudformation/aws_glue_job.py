"""Programs over data, with their log, and what they keep meanwhile.

What they write and where stands in the program.

Source: CloudFormation template reference, `AWS::Glue::Job`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Role

# Arguments that name a bucket; others are anything, and may be secret.
_BUCKETS: dict[str, Role] = {"--spark-event-logs-path": "log", "--TempDir": "cache"}


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("log", reading.own_place)
    for name, role in _BUCKETS.items():
        for value in reading.at(f"DefaultArguments.{name}"):
            yield reading.copy(role, reading.target(value, ("AWS::S3::Bucket",), name))


KIND = Kind(
    category="log-store",
    live="aws_glue_job",
    copies=_copies,
    encryption=None,
)
