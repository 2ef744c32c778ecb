"""Studios of EMR, whose notebooks are in a bucket.

Source: `elasticmapreduce:ListStudios` (SDK: `emr:ListStudios`) and `emr:DescribeStudio`
(`DefaultS3Location`, `EncryptionKeyArn`). The bucket says how it is encrypted and reached.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="emr",
    lists=Pages("ListStudios", "Studios"),
    details={
        "about": Detail(call="DescribeStudio", asks={"StudioId": "StudioId"}, under="Studio"),
    },
    arn="arn:{partition}:elasticmapreduce:{region}:{account}:studio/{StudioId}",
    name="Name",
    tags="about.Tags",
    category="object-store",
    copies=(Kept("primary", bucket="about.DefaultS3Location", key="about.EncryptionKeyArn"),),
    encryption=None,
)
