"""Images that were made of somebody's desktop, and the accounts that they are shared with.

Source: `workspaces:DescribeWorkspaceImages` of this account's own and
`workspaces:DescribeWorkspaceImagePermissions`. They can only be started as a WorkSpace, of which
the stream is always encrypted (WorkSpaces administration guide, "Encryption in transit").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="workspaces",
    lists=Pages("DescribeWorkspaceImages", "Images", {"ImageType": "OWNED", "MaxResults": 25}),
    details={
        "shared": Detail(
            call="DescribeWorkspaceImagePermissions",
            asks={"ImageId": "ImageId"},
            lists="ImagePermissions",
        ),
        "tags": Detail(call="DescribeTags", asks={"ResourceId": "ImageId"}, under="TagList"),
    },
    arn="workspaceimage/{ImageId}",
    name="Name || ImageId",
    tags="tags",
    category="image",
    copies=(Kept("snapshot"),),
    evidence="started as a WorkSpace only, whose stream is always encrypted",
    shares="shared[].SharedAccountId",
)
