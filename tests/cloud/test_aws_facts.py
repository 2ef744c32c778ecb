"""Small readings of AWS answers that several collectors share."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.network import geography
from scanner.cloud.aws.storage import bucket_access
from scanner.model import AccessPath

ON = {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": True, "IgnorePublicAcls": True}}
OFF: dict[str, Any] = {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": False}}
NO_POLICY: dict[str, Any] = {"Policy": None}
OPEN = {
    "Policy": json.dumps(
        {"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}}
    )
}
CDN = {
    "Policy": json.dumps(
        {
            "Statement": {
                "Effect": "Allow",
                "Principal": {"Service": "cloudfront.amazonaws.com"},
                "Action": "s3:GetObject",
                "Resource": "*",
                "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}},
            }
        }
    )
}


def owned(*words: str) -> dict[str, Any]:
    return {"OwnershipControls": {"Rules": [{"ObjectOwnership": word} for word in words]}}


NO_ACLS = owned("BucketOwnerEnforced")


def acl(*uris: str) -> dict[str, Any]:
    return {"Owner": {"ID": "me"}, "Grants": [{"Grantee": {"URI": uri}} for uri in uris]}


NO_GRANT = acl("http://acs.amazonaws.com/groups/s3/LogDelivery")
ALL_USERS = acl("http://acs.amazonaws.com/groups/global/AllUsers")
ANY_ACCOUNT = acl("http://acs.amazonaws.com/groups/global/AuthenticatedUsers")


@pytest.mark.parametrize(
    ("blocks", "policy", "grants", "public"),
    [
        ((OFF, OFF), NO_POLICY, NO_GRANT, False),
        ((OFF, OFF), OPEN, NO_GRANT, True),
        ((OFF, OFF), NO_POLICY, ALL_USERS, True),
        ((OFF, OFF), NO_POLICY, ANY_ACCOUNT, True),
        ((ON, OFF), OPEN, ALL_USERS, False),
        ((OFF, ON), OPEN, ALL_USERS, False),
        ((None, ON), OPEN, ALL_USERS, False),
        ((None, OFF), OPEN, NO_GRANT, None),
        ((OFF, None), NO_POLICY, ALL_USERS, None),
        ((None, None), NO_POLICY, NO_GRANT, False),
        ((OFF, OFF), None, NO_GRANT, None),
        ((OFF, OFF), NO_POLICY, None, False),
        ((OFF, OFF), None, ALL_USERS, True),
        ((OFF, OFF), OPEN, None, True),
        ((ON, None), NO_POLICY, None, False),
        ((ON, ON), None, NO_GRANT, None),
        ((OFF, OFF), CDN, NO_GRANT, None),
        ((ON, ON), CDN, NO_GRANT, None),
    ],
)
def test_who_can_reach_a_bucket(blocks: Any, policy: Any, grants: Any, public: bool | None) -> None:
    assert bucket_access.is_public(blocks, policy, grants, NO_ACLS) is public


@pytest.mark.parametrize(
    ("block", "grants", "ownership", "public"),
    [
        (OFF, NO_GRANT, owned("BucketOwnerEnforced"), False),
        (OFF, NO_GRANT, owned("BucketOwnerPreferred"), None),
        (OFF, NO_GRANT, owned("ObjectWriter"), None),
        (OFF, NO_GRANT, owned(), None),
        (OFF, NO_GRANT, {"OwnershipControls": {}}, None),
        (OFF, NO_GRANT, None, None),
        (OFF, None, owned("BucketOwnerEnforced"), False),
        (OFF, ALL_USERS, owned("ObjectWriter"), True),
        (OFF, ALL_USERS, None, True),
        (ON, ALL_USERS, owned("ObjectWriter"), False),
        (ON, NO_GRANT, None, False),
    ],
)
def test_objects_may_have_lists_of_their_own(
    block: Any, grants: Any, ownership: Any, public: bool | None
) -> None:
    assert bucket_access.is_public((block, OFF), NO_POLICY, grants, ownership) is public
    assert bucket_access.ignores_acls((OFF, block)) is (block is ON)
    assert bucket_access.ignores_acls((None, block)) is (block is ON)


def test_a_grant_to_another_account_is_a_path() -> None:
    endpoint = AccessPath(kind="endpoint", encryption="enforced")
    grants = {
        "Owner": {"ID": "me"},
        "Grants": [{"Grantee": {"ID": name}} for name in ("me", "them", "them")],
    }
    [path] = bucket_access.granted(grants, endpoint)
    assert (path.principal, path.encryption) == ("aws:canonical:them", "enforced")
    [unread] = bucket_access.granted(None, endpoint)
    assert (unread.kind, unread.principal, unread.encryption) == ("principal", None, "enforced")


@pytest.mark.parametrize(
    ("names", "countries"),
    [
        (["Germany"], ("DE",)),
        (["germany "], ("DE",)),
        (["United States of America"], ("US",)),
        (["Turkey"], ("TR",)),
        (["Türkiye"], ("TR",)),
        (["Hong Kong"], ("HK",)),
        (["Germany", "Poland"], ("DE", "PL")),
        (["Germany", "Atlantis"], ()),
        (["Europe"], ()),
        ([""], ()),
        ([], ()),
    ],
)
def test_geography_is_a_country_or_unknown(names: list[str], countries: tuple[str, ...]) -> None:
    assert geography.countries(names) == countries


def test_sharing() -> None:
    assert sharing.is_public(None) is None
    assert sharing.is_public(["444455556666"]) is False
    assert sharing.is_public(["444455556666", "all"]) is True
    endpoint, *shares = sharing.paths(["b", "all", "a", "b"], "HTTPS only")
    assert endpoint == AccessPath(kind="endpoint", encryption="by-service", evidence="HTTPS only")
    assert [(p.kind, p.principal) for p in shares] == [("share", "aws:a"), ("share", "aws:b")]
    assert sharing.paths([], "HTTPS only") == (endpoint,)
    same, unread = sharing.paths(None, "HTTPS only")
    assert same == endpoint
    assert (unread.kind, unread.principal) == ("share", None)
    assert unread.evidence == "HTTPS only; whom it is shared with could not be read"
    assert sharing.origin("eu-west-1", "us-east-1") == "; copied from us-east-1"
    assert sharing.origin("eu-west-1", "eu-west-1") == ""
    assert sharing.origin("eu-west-1", None) == ""
