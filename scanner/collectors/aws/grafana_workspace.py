"""Managed Grafana: dashboards with the people who use them.

Source: `grafana:ListWorkspaces` and `grafana:DescribeWorkspace` (`kmsKeyId`). A workspace is
reached at its address by whoever signs in; AWS encrypts what it stores and serves it over HTTPS
only (Amazon Managed Grafana user guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="grafana",
    lists=Pages("ListWorkspaces", "workspaces", {"maxResults": 100}),
    details={
        "about": Detail(call="DescribeWorkspace", asks={"workspaceId": "id"}, under="workspace")
    },
    arn="/workspaces/{id}",
    name="name || id",
    tags="tags",
    category="database",
    copies=(Kept("primary", encrypted=True, key="about.kmsKeyId"),),
    evidence="reached at the workspace's own address, which takes HTTPS only",
    public=False,
)
