"""Medical pictures, kept by HealthImaging in the region.

Source: `medical-imaging:ListDatastores` and `medical-imaging:GetDatastore` (`kmsKeyArn`; without
one it is a key of AWS). HealthImaging encrypts what it keeps and takes HTTPS only (developer guide,
"Data protection"; AWS general reference, HealthImaging endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="medical-imaging",
    lists=Pages("ListDatastores", "datastoreSummaries", {"maxResults": 50}),
    where="datastoreStatus != 'DELETED' && datastoreStatus != 'CREATE_FAILED'",
    details={
        "about": Detail(
            call="GetDatastore", asks={"datastoreId": "datastoreId"}, under="datastoreProperties"
        )
    },
    arn="datastore/{datastoreId}",
    name="datastoreName",
    category="database",
    copies=(Kept("primary", encrypted=True, key="about.kmsKeyArn"),),
    evidence="reached through the HealthImaging API, which takes HTTPS only",
)
