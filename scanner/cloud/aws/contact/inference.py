"""In which other regions a model answers: it may be asked through a profile that spans regions.

Source: `bedrock:ListInferenceProfiles`, once for a region, for those of AWS and those of the
account (`models[].modelArn`; one without a region is answered anywhere). A model that is named by
its ARN is in that one's region, one by its id alone in the region that asks, unless a profile has
that id (Bedrock user guide, "Use an inference profile in model invocation").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws

CALL = "bedrock:ListInferenceProfiles"
"""What is asked, by a collector of any other service than `bedrock`."""

_LIST, _KEY = "list_inference_profiles", "inferenceProfileSummaries"
_TYPES = ("SYSTEM_DEFINED", "APPLICATION")
# What an ARN names that is asked in one region. A router of prompts, for one, is not.
_IN_ONE_REGION = (
    *("foundation-model/", "custom-model/", "custom-model-deployment/", "imported-model/"),
    *("provisioned-model/", "endpoint/"),
)


def copies(aws: Aws, models: Iterable[str] | None) -> Iterator[Copy]:
    """Yield a passing copy in each other region where one of these may answer.

    Where that could not be seen, there is one of no known place; `None`: which models are asked.
    """
    regions: set[str | None] = {None}
    if models is not None:
        regions = {region for model in sorted(set(models)) for region in _regions(aws, model)}
    for region in sorted(regions - {aws.region}, key=str):
        yield Copy(role="cache", location=aws.place(region), owner=aws.account_id)


def _regions(aws: Aws, model: str) -> set[str | None]:
    if arns.is_arn(model) and model.split(":", 5)[5].startswith(_IN_ONE_REGION):
        return {arns.region(model)}
    profiles = aws.once(("profiles",), lambda: _profiles(aws))
    if profiles is None:
        return {None}
    otherwise: set[str | None] = {None if arns.is_arn(model) else aws.region}
    found: set[str | None] = profiles.get(model, otherwise)
    return found


def _profiles(aws: Aws) -> dict[str, set[str | None]] | None:
    named: dict[str, set[str | None]] = {}
    for type_ in _TYPES:
        asked = {"typeEquals": type_, "maxResults": 1000}
        found = aws.read_all(_LIST, _KEY, service="bedrock", **asked)
        if found is None:
            return None
        for one in found:
            regions = {arns.region(model["modelArn"]) for model in one["models"]}
            named |= dict.fromkeys((one["inferenceProfileId"], one["inferenceProfileArn"]), regions)
    return named
