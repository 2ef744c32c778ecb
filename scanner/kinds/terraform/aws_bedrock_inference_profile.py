"""Profiles for questions to a model; one that spans regions sends them to any of those.

Source: Terraform AWS provider, `aws_bedrock_inference_profile`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    for source in reading.at("model_source.copy_from"):
        if isinstance(source, Unknown):
            yield reading.copy("cache", nowhere(f"copy_from is {AFTER}"))
        elif ":foundation-model/" not in str(source):
            yield reading.copy("cache", nowhere("any region of the profile that copy_from names"))


KIND = Kind(
    category="machine-learning",
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
    public=False,
    passes_on=True,
    copies=_copies,
)
