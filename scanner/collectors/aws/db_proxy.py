"""Proxies before databases, which keep nothing: whether they refuse what is not encrypted.

Source: `rds:DescribeDBProxies` (`RequireTLS`: of connections to the proxy; those from it are
settled by the database). A proxy has addresses in a network of one's own only (RDS user guide,
"RDS Proxy").
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Listed, Pages

COLLECTOR = Listed(
    service="rds",
    lists=Pages("DescribeDBProxies", "DBProxies", {"MaxRecords": 100}),
    details={
        "tags": Detail(
            call="ListTagsForResource", asks={"ResourceName": "DBProxyArn"}, under="TagList"
        ),
    },
    arn="DBProxyArn",
    name="DBProxyName",
    tags="tags",
    category="database",
    persistence="transit",
    copies=(),
    encryption=Word("RequireTLS", {True: "enforced", False: "optional"}),
    evidence="by RequireTLS of the proxy",
)
