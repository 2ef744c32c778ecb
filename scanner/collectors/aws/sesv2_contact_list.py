"""Lists of people who get mail, kept by SES in the region.

Source: `sesv2:ListContactLists`; contacts are never asked for. SES encrypts what it keeps and takes
HTTPS only (SES developer guide, "Data protection"; AWS general reference, SES endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="sesv2",
    lists=Pages("ListContactLists", "ContactLists", {"PageSize": 1000}),
    arn="arn:{partition}:ses:{region}:{account}:contact-list/{ContactListName}",
    name="ContactListName",
    category="user-directory",
    copies=(Kept("primary", encrypted=True),),
    evidence="reached through the SES API, which takes HTTPS only",
)
