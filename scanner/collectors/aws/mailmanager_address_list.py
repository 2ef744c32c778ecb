"""Lists of mail addresses that rules of Mail Manager look into, kept in the region.

Source: `mailmanager:ListAddressLists`. Addresses are not asked for. Mail Manager takes HTTPS only
(AWS general reference, SES endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="mailmanager",
    lists=Pages("ListAddressLists", "AddressLists", {"PageSize": 50}),
    arn="AddressListArn",
    name="AddressListName",
    category="conversation",
    copies=(Kept("primary"),),
    evidence="reached through the Mail Manager API, which takes HTTPS only",
    public=False,
)
