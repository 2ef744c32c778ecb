"""Web services of App Runner: their logs.

Source: `apprunner:ListServices` and `apprunner:DescribeService` (`EncryptionConfiguration.KmsKey`,
`IngressConfiguration.IsPubliclyAccessible`). Logs are in CloudWatch Logs of the region (App Runner
developer guide, "Viewing App Runner logs"). What a service that anyone reaches shows is not told.
The disk of an instance goes with it, and its environment variables are not kept.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="apprunner",
    lists=Pages("ListServices", "ServiceSummaryList", {"MaxResults": 20}),
    where="Status!='DELETED'",
    details={
        "about": Detail(call="DescribeService", asks={"ServiceArn": "ServiceArn"}, under="Service"),
        "tags": Detail(
            call="ListTagsForResource", asks={"ResourceArn": "ServiceArn"}, under="Tags"
        ),
    },
    arn="ServiceArn",
    name="ServiceName",
    tags="tags",
    category="log-store",
    copies=(Kept("log", key="about.EncryptionConfiguration.KmsKey"),),
    encryption=None,
    public=Word(
        "about.NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible", {False: False}
    ),
)
