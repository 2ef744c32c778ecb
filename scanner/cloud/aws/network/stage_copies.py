"""What a stage of a REST API keeps: its logs and its cache.

Source: `apigateway:GetStages` (`accessLogSettings`, `methodSettings`, `cacheClusterEnabled`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy


def copies(aws: Aws, api: str, stage: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of one stage of an API, given by its id."""
    if target := stage.get("accessLogSettings", {}).get("destinationArn"):
        yield log_destination.copy(aws, target)
    settings = stage.get("methodSettings", {}).values()
    if any(one.get("loggingLevel", "OFF") != "OFF" for one in settings):
        yield log_destination.group(aws, f"API-Gateway-Execution-Logs_{api}/{stage['stageName']}")
    if stage.get("cacheClusterEnabled"):
        told = [one.get("cacheDataEncrypted") for one in settings if one.get("cachingEnabled")]
        yield aws.own("cache", aws.region, encrypted=all(told) if told else None)
