"""Distributions cache at the edge for a while, all over the world, and log into a bucket.

What is cached is not kept for good and is no copy here. `allow-all` takes plain HTTP.

Source: CloudFormation template reference, `AWS::CloudFront::Distribution`.
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
_BEHAVIOURS = ("DistributionConfig.DefaultCacheBehavior", "DistributionConfig.CacheBehaviors")


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    said = [v for part in _BEHAVIOURS for v in reading.at(f"{part}.ViewerProtocolPolicy")]
    words = dict.fromkeys(v if isinstance(v, str) else AFTER for v in said)
    return tuple(
        reading.path(_WORDS.get(word, "unknown"), f"ViewerProtocolPolicy is {word}")
        for word in words
    )


KIND = Kind(
    category="log-store",
    live="aws_cloudfront_distribution",
    passes_on=True,
    encryption=_encryption,
    public=False,
    copies=(
        Kept("log", at="DistributionConfig.Logging.Bucket", of=("AWS::S3::Bucket",), skip=True),
    ),
)
