"""What an object's own settings tell of its place, and what the identity of one that exists does.

Source: ARNs (AWS General Reference), self links of Google Cloud; AWS provider 6, "Enhanced region
support", for where `region` is not the place of the resource.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.plans.thing import Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.plans.thing import Step

CLOUDS = {
    "aws": "aws",
    "google": "gcp",
    "google-beta": "gcp",
    "azurerm": "azure",
}
"""Providers by the last part of their source address."""

SETTINGS = {
    "aws": ("region",),
    "gcp": ("location", "region", "zone"),
    "azure": ("location",),
}
"""The settings that say where an object is, the first that is set."""

# There `region` is another's place. (`aws_cloudformation_stack_instances` never had such a one.)
_OTHER_MEANING = {
    "aws_cloudformation_stack_set_instance",
    "aws_config_aggregate_authorization",
    "aws_dx_hosted_connection",
    "aws_servicequotas_template",
    "aws_ssmincidents_replication_set",
}
_IDENTITY = ("arn", "self_link", "id", "bucket_regional_domain_name")
_ZONE = re.compile(r"([a-z]{2,4}(?:-[a-z]+)+-\d+)[a-z]")
_BUCKET = re.compile(r".*\.s3[.-](?:dualstack\.)?([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?")
_LINK = re.compile(r"/(?:regions|zones|locations)/([^/]+)")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ()_-]{0,63}")
_ARN_PARTS = 6


def settings(type_: str, cloud: str) -> tuple[str, ...]:
    """Return the settings that say where an object of a type is."""
    return () if type_ in _OTHER_MEANING else SETTINGS.get(cloud, ())


def stated(type_: str, cloud: str, values: Mapping[str, Any]) -> Where | None:
    """Return what a setting of the object itself says; `None` where none says anything."""
    zones = ("availability_zone",) if cloud == "aws" else ()
    for setting in (*settings(type_, cloud), *zones):
        value = values.get(setting)
        if isinstance(value, str) and value:
            code = as_code(cloud, setting, value)
            if code is None:
                return nowhere(f"{setting} is set to what is no place")
            why = f"{setting} is set to {value.rsplit('/', 1)[-1]}"
            return Where(code=code, step="value", why=why)
    return None


def identity(cloud: str, values: Mapping[str, Any]) -> Where | None:
    """Return what tells where an object is that exists."""
    step: Step = "identity"
    for setting in _IDENTITY:
        value = values.get(setting)
        code = _told_by(cloud, setting, value) if isinstance(value, str) else None
        if code and _CODE.fullmatch(code):
            return Where(code=code, step=step, why=f"{setting} of what is there names {code}")
    return None


def as_code(cloud: str, setting: str, value: str) -> str | None:
    """Return the place that a setting says, as its provider writes it; `None` if it is none."""
    if cloud == "gcp":
        value = value.rsplit("/", 1)[-1]
    elif cloud == "azure":
        value = value.lower().replace(" ", "")
    elif setting == "availability_zone":
        # A local zone is not in the place of its region, and stays what it is.
        zone = _ZONE.fullmatch(value)
        value = zone[1] if zone else value
    return value if _CODE.fullmatch(value) else None


def nowhere(why: str, settle: str | None = None) -> Where:
    """Return an unknown place: what is missing, and what would settle it."""
    return Where(code=None, step="none", why=why, settle=settle)


def _told_by(cloud: str, setting: str, value: str) -> str | None:
    if cloud == "gcp":
        link = _LINK.search(value)
        return link[1] if link else None
    if cloud != "aws":
        return None
    if value.startswith("arn:"):
        parts = value.split(":", _ARN_PARTS - 1)
        return parts[3] or None if len(parts) == _ARN_PARTS else None
    if setting == "bucket_regional_domain_name":
        bucket = _BUCKET.fullmatch(value)
        return bucket[1] if bucket else None
    return None
