"""Organizations of WorkMail: mailboxes and calendars, in the region, and what is taken out of them.

Source: `workmail:ListOrganizations` (those that were deleted stay listed for a while and hold
nothing), `workmail:ListMailboxExportJobs` (`S3BucketName`) and
`workmail:DescribeEmailMonitoringConfiguration` (`LogGroupArn`). Mailboxes are encrypted, and
programs for mail reach them with TLS only (WorkMail administrator guide, "Data protection" and
"Setting up email clients").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="workmail",
    lists=Pages("ListOrganizations", "OrganizationSummaries", {"MaxResults": 100}),
    where="State != 'Deleted'",
    details={
        "exports": Detail(
            call="ListMailboxExportJobs", asks={"OrganizationId": "OrganizationId"}, lists="Jobs"
        ),
        "monitoring": Detail(
            call="DescribeEmailMonitoringConfiguration",
            asks={"OrganizationId": "OrganizationId"},
            must="LogGroupArn",
            absent={"ResourceNotFoundException": {"LogGroupArn": None}},
        ),
    },
    arn="organization/{OrganizationId}",
    name="Alias",
    category="mailbox",
    copies=(
        Kept("primary", encrypted=True),
        Kept("backup", each="exports", when="State != 'FAILED'", bucket="S3BucketName"),
        Kept("log", when="monitoring.LogGroupArn", arn="monitoring.LogGroupArn"),
    ),
    evidence="mailboxes are reached over TLS only",
)
