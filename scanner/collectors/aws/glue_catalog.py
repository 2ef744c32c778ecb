"""Catalogues within the Glue catalogue: stores of their own, and what is joined from elsewhere.

Source: `glue:GetCatalogs` (`DataLakeAccessProperties` of one that keeps its data in storage of
Redshift; `FederatedCatalog`, whose data is where its identifier says; `TargetRedshiftCatalog` of a
link). The default catalogue of the account is not among them. The Glue API takes HTTPS only (AWS
general reference, Glue endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_STORE = "CatalogProperties.DataLakeAccessProperties"
_JOINED, _LINK = "FederatedCatalog", "TargetRedshiftCatalog"

COLLECTOR = Listed(
    service="glue",
    lists=Pages("GetCatalogs", "CatalogList", {"MaxResults": 100}),
    arn="catalog/{Name}",
    name="Name",
    category="database",
    copies=(
        Kept("index"),
        Kept("primary", when=f"{_STORE}.CatalogType", key=f"{_STORE}.KmsKey"),
        Kept("primary", when=_JOINED, arn=f"{_JOINED}.Identifier"),
        Kept("primary", when=_LINK, arn=f"{_LINK}.CatalogArn"),
    ),
    evidence="the Glue API takes HTTPS only",
)
