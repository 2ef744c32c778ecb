"""Flows of data between AWS and other parties.

Source: Terraform AWS provider, `aws_appflow_flow`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.analytics import flow_ends
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import AFTER
from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading

_TO = "destination_flow_config.destination_connector_properties"
_BUCKET = ("aws_s3_bucket",)
_PARTIES = (
    "custom_connector",
    "honeycode",
    "marketo",
    "salesforce",
    "sapo_data",
    "zendesk",
    "snowflake",
    "upsolver",
    "lookout_metrics",
)
_WITH_ERRORS = (
    "custom_connector",
    "event_bridge",
    "honeycode",
    "marketo",
    "redshift",
    "salesforce",
    "sapo_data",
    "snowflake",
    "zendesk",
)
_ELSEWHERE = "with another party: declare it in the register"
_COPIES = (
    Kept(
        "replica", each=f"{_TO}.s3", at="bucket_name", of=_BUCKET, absent="bucket_name is not set"
    ),
    Kept(
        "replica",
        each=f"{_TO}.redshift",
        at="intermediate_bucket_name",
        of=_BUCKET,
        absent="intermediate_bucket_name is not set",
    ),
    Kept("replica", at=f"{_TO}.snowflake.intermediate_bucket_name", of=_BUCKET, skip=True),
    Kept("replica", at=f"{_TO}.upsolver.bucket_name", of=_BUCKET, skip=True),
    Kept("replica", each=f"{_TO}.customer_profiles"),
    Kept("replica", each=f"{_TO}.event_bridge"),
    *(Kept("replica", each=f"{_TO}.{party}", absent=_ELSEWHERE) for party in _PARTIES),
    *(
        Kept("log", at=f"{_TO}.{party}.error_handling_config.bucket_name", of=_BUCKET, skip=True)
        for party in _WITH_ERRORS
    ),
    Kept("index", each="metadata_catalog_config.glue_data_catalog"),
)


def _parties(reading: Reading) -> tuple[AccessPath, ...]:
    said = reading.at("destination_flow_config.connector_type")
    known = [name for name in said if isinstance(name, str)]
    later = AccessPath(
        kind="principal",
        encryption="unknown",
        evidence=f"gets what the flow carries; by which connector is {AFTER}",
    )
    return (*flow_ends.parties(known), *([later] if len(known) < len(said) else ()))


KIND = Kind(
    category="object-store",
    encryption=_parties,
    public=False,
    passes_on=True,
    copies=_COPIES,
)
