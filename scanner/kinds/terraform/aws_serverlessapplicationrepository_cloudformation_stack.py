"""Stacks of somebody's application. What it makes does not stand in this plan.

Source: Terraform AWS provider, `aws_serverlessapplicationrepository_cloudformation_stack`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("planned", reading.own_place)
    yield reading.copy(
        "planned",
        nowhere("what the application makes is not in this plan: check its template as well"),
    )


KIND = Kind(
    category="deployment",
    encryption=None,
    copies=_copies,
)
