"""Distributions cache at the edge for a while, all over the world, and log into a bucket.

What is cached is not kept for good and is no copy here. `allow-all` takes plain HTTP.
A function of Lambda@Edge logs wherever it runs.

Source: Terraform AWS provider, `aws_cloudfront_distribution`;
docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-logs.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import AFTER

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Encryption

_WORDS: dict[str, Encryption] = {
    "https-only": "enforced",
    "redirect-to-https": "enforced",
    "allow-all": "optional",
}
_EDGE_LOGS = "Lambda@Edge logs in the region that is nearest to each viewer"
_BEHAVIOURS = ("default_cache_behavior", "ordered_cache_behavior")


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    said = [v for part in _BEHAVIOURS for v in reading.at(f"{part}.viewer_protocol_policy")]
    words = dict.fromkeys(v if isinstance(v, str) else AFTER for v in said)
    return tuple(
        reading.path(_WORDS.get(word, "unknown"), f"viewer_protocol_policy is {word}")
        for word in words
    )


KIND = Kind(
    category="log-store",
    name=("id",),
    passes_on=True,
    encryption=_encryption,
    public=False,
    copies=(
        Kept("log", at="logging_config.bucket", of=("aws_s3_bucket",), skip=True),
        *(
            Kept("log", each=f"{part}.lambda_function_association", absent=_EDGE_LOGS)
            for part in _BEHAVIOURS
        ),
    ),
)
