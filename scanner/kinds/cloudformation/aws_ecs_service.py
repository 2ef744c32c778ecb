"""Services of ECS, with the volumes that they are given, and the log of what goes between them.

Source: CloudFormation template reference, `AWS::ECS::Service`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.container_logs import copies_of, log_of, paths_of
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy


def _sent(reading: Reading) -> Iterator[Copy | AccessPath]:
    yield reading.copy("primary", reading.own_place)
    for proxy in reading.at("ServiceConnectConfiguration"):
        yield from log_of(reading, proxy)


KIND = Kind(
    category="block-storage",
    encryption=paths_of(_sent),
    public=False,
    copies=copies_of(_sent),
)
