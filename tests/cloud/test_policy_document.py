"""Resource policies: what proves TLS, who is let in, who is anyone; and nothing more than that."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.cloud.policy_document import (
    access_paths,
    is_public,
    secure_transport,
    served_worldwide,
)
from scanner.model import AccessPath

OWN, OTHER = "111122223333", "999988887777"
BUCKET = "arn:aws:s3:::calls"
GROUP = "arn:aws:logs:eu-west-1:123456789012:log-group:calls"
ARNS = (BUCKET, f"{BUCKET}/*")
DENY: dict[str, Any] = {
    "Sid": "OnlyTls",
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": [BUCKET, f"{BUCKET}/*"],
    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
}
ALLOW: dict[str, Any] = {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:GetObject",
    "Resource": f"{BUCKET}/*",
}


def policy(*statements: Any) -> dict[str, Any]:
    return {"Policy": json.dumps({"Version": "2012-10-17", "Statement": list(statements)})}


def deny(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**DENY, **changes}.items() if value is not None}


def allow(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**ALLOW, **changes}.items() if value is not None}


def under(operator: str, key: str, value: Any) -> dict[str, Any]:
    return {operator: {key: value}}


@pytest.mark.parametrize(
    "statements",
    [
        [DENY],
        [deny(Principal={"AWS": "*"})],
        [deny(Principal={"AWS": ["arn:aws:iam::1:root", "*"]})],
        [deny(Action="*")],
        [deny(Action="*:*")],
        [deny(Action=["S3:*"])],
        [deny(Action=["s3:GetObject", "s3:**"])],
        [deny(Resource="*")],
        [deny(Resource=f"{BUCKET}*")],
        [deny(Resource="arn:aws:s3:::*")],
        [deny(Resource=BUCKET), deny(Sid="Objects", Resource=f"{BUCKET}/*")],
        [deny(Condition=under("Bool", "AWS:securetransport", False))],
        [deny(Condition=under("Bool", "aws:SecureTransport", ["False"]))],
        [deny(Condition=under("BoolIfExists", "aws:SecureTransport", "false"))],
        [deny(Condition=under("StringEquals", "aws:SecureTransport", "false"))],
        [deny(Condition=under("StringEqualsIgnoreCase", "aws:SecureTransport", "FALSE"))],
        [allow(), deny(Sid=None)],
    ],
)
def test_enforced(statements: list[Any]) -> None:
    encryption, evidence = secure_transport(policy(*statements), ARNS)
    assert encryption == "enforced"
    assert evidence.startswith("access without TLS is denied by statement ")


def test_enforced_names_the_statements() -> None:
    answer = policy(deny(Resource=BUCKET), deny(Sid=None, Resource=f"{BUCKET}/*"))
    assert secure_transport(answer, ARNS) == (
        "enforced",
        "access without TLS is denied by statement OnlyTls, statement 2",
    )


@pytest.mark.parametrize(
    ("change", "arns", "expected"),
    [
        # What comes after the fifth colon is one name, with colons in it or not.
        ({"Action": "logs:*", "Resource": f"{GROUP}:*"}, (f"{GROUP}:*",), "enforced"),
        ({"Action": "logs:*", "Resource": f"{GROUP}:x"}, (f"{GROUP}:*",), "optional"),
        ({"Action": "logs:*", "Resource": "arn:aws:logs:*:*:*"}, (f"{GROUP}:*",), "enforced"),
        ({"Action": "logs:*", "Resource": "arn:aws:logs:*"}, (f"{GROUP}:*",), "optional"),
        # Of what has no ARN it is not known which service it is of.
        ({"Action": "*", "Resource": "*"}, ("calls",), "enforced"),
        ({"Action": "s3:*", "Resource": "*"}, ("calls",), "optional"),
        ({"Action": "*", "Resource": "*"}, (), "optional"),
    ],
)
def test_what_a_refusal_covers(
    change: dict[str, Any], arns: tuple[str, ...], expected: str
) -> None:
    assert secure_transport(policy(deny(**change)), arns)[0] == expected


def test_of_statements_only_those_that_hold_are_named() -> None:
    part = deny(Sid="Part", Action="s3:Get*")
    elsewhere = deny(Sid="Elsewhere", Resource="arn:aws:s3:::other")
    said = "access without TLS is denied by statement OnlyTls"
    assert secure_transport(policy(part, elsewhere, deny()), ARNS) == ("enforced", said)
    assert secure_transport(policy(elsewhere, part, allow()), ARNS) == (
        "optional",
        "access without TLS is denied only in part: statement Elsewhere leaves out resources;"
        " statement Part does not hold for every action",
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"Principal": {"AWS": f"arn:aws:iam::{OTHER}:root"}}, "for every principal"),
        ({"Principal": {"Service": "*"}}, "for every principal"),
        ({"Principal": None, "NotPrincipal": {"AWS": OWN}}, "for every principal"),
        ({"Action": "s3:GetObject"}, "for every action"),
        ({"Action": ["s3:Get*", "s3:Put*"]}, "for every action"),
        ({"Action": "sqs:*"}, "for every action"),
        ({"Action": None, "NotAction": "s3:PutObject"}, "for every action"),
        ({"Resource": BUCKET}, "leaves out resources"),
        ({"Resource": f"{BUCKET}/*"}, "leaves out resources"),
        ({"Resource": [BUCKET, f"{BUCKET}/public/*"]}, "leaves out resources"),
        ({"Resource": [BUCKET, f"{BUCKET}/?"]}, "leaves out resources"),
        ({"Resource": [BUCKET, f"{BUCKET}/*.wav"]}, "leaves out resources"),
        ({"Resource": [BUCKET, f"{BUCKET}/"]}, "leaves out resources"),
        ({"Resource": [BUCKET, f"{BUCKET}/?*"]}, "leaves out resources"),
        ({"Resource": "arn:aws:s3*"}, "leaves out resources"),
        ({"Resource": ["arn:aws:s3:::CALLS*"]}, "leaves out resources"),
        # Brackets are no wildcard in a policy.
        ({"Resource": [f"{BUCKET[:-1]}[{BUCKET[-1]}]*"]}, "leaves out resources"),
        ({"Resource": None, "NotResource": f"{BUCKET}/x"}, "leaves out resources"),
        ({"Condition": under("Bool", "aws:SecureTransport", "true")}, "condition"),
        ({"Condition": under("Bool", "aws:SecureTransport", ["false", "true"])}, "condition"),
        ({"Condition": under("Bool", "aws:SecureTransport", [])}, "condition"),
        ({"Condition": under("Bool", "aws:SecureTransport", 0)}, "condition"),
        ({"Condition": under("StringEquals", "aws:SecureTransport", "False")}, "condition"),
        ({"Condition": under("StringNotEquals", "aws:SecureTransport", "false")}, "condition"),
        ({"Condition": under("ForAllValues:Bool", "aws:SecureTransport", "false")}, "condition"),
        ({"Condition": under("Null", "aws:SecureTransport", "false")}, "condition"),
    ],
)
def test_in_part_is_not_enforced(change: dict[str, Any], why: str) -> None:
    encryption, evidence = secure_transport(policy(deny(**change)), ARNS)
    assert encryption == "optional"
    assert evidence.startswith("access without TLS is denied only in part: statement OnlyTls")
    assert why in evidence


@pytest.mark.parametrize(
    "answer",
    [
        {"Policy": None},
        policy(),
        policy(allow()),
        policy(allow(Condition=under("Bool", "aws:SecureTransport", "true"))),
        policy(deny(Condition=under("NumericLessThan", "s3:TlsVersion", "1.2"))),
        policy(deny(Condition=None)),
    ],
)
def test_no_deny_of_plain_access(answer: dict[str, Any]) -> None:
    expected = ("optional", "no policy statement denies access without TLS")
    assert secure_transport(answer, ARNS) == expected


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        [],
        "text",
        {"Policy": 1},
        {"Policy": DENY},
        {"Policy": ""},
        {"Policy": "{"},
        {"Policy": "null"},
        {"Policy": "[]"},
        {"Policy": '"\ud800"'},
        {"Policy": "[" * 100_000},
        {"Policy": '{"Statement": null}'},
        policy(None),
        policy("Deny"),
        policy(DENY, {}),
        policy(DENY, deny(Effect="deny")),
        policy(deny(Principal=["*"])),
        policy(deny(Principal="anyone")),
        policy(deny(Principal={"AWS": 1})),
        policy(deny(Principal=None)),
        policy(deny(NotPrincipal={"AWS": "*"})),
        policy(deny(NotAction="s3:*")),
        policy(deny(NotResource="*")),
        policy(deny(Action={"s3": "*"})),
        policy(deny(Condition=[])),
        policy(deny(Condition={"Bool": "aws:SecureTransport"})),
        policy(deny(Condition={"Bool": {"aws:SecureTransport": {"is": "false"}}})),
        policy(deny(Unless="tuesday")),
        {"Policy": json.dumps({"Statement": [{**DENY, "Condition": None}]})},
    ],
)
def test_what_cannot_be_read_is_unknown_everywhere(answer: Any) -> None:
    unread = ("unknown", "the resource policy could not be read")
    assert secure_transport(answer, ARNS) == unread
    assert is_public(answer) is None
    endpoint, somebody = access_paths(answer, account=OWN, arns=ARNS)
    assert endpoint == AccessPath(kind="endpoint", encryption="unknown", evidence=unread[1])
    whom = "whom the resource policy lets in could not be read"
    assert somebody == AccessPath(kind="principal", encryption="unknown", evidence=whom)
    assert served_worldwide(answer) is None


def test_nothing_to_guard_is_never_enforced() -> None:
    assert secure_transport(policy(deny(Resource="*", Action="*")), ())[0] == "optional"


def test_a_statement_without_resource_is_about_where_it_stands() -> None:
    arn = f"arn:aws:elasticfilesystem:eu-west-1:{OWN}:file-system/fs-1"
    answer = policy(deny(Resource=None, Action="elasticfilesystem:*"))
    assert secure_transport(answer, (arn,))[0] == "enforced"


def test_a_pattern_may_not_borrow_from_the_next_part() -> None:
    arn = f"arn:aws:dynamodb:eu-west-1:{OWN}:table/calls"
    shifted = policy(deny(Action="*", Resource="arn:aws:dynamodb:*:table/calls"))
    named = policy(deny(Action="*", Resource=f"arn:*:dynamodb:eu-*:{OWN}:table/c?lls"))
    assert secure_transport(shifted, (arn,))[0] == "optional"
    assert secure_transport(named, (arn,))[0] == "enforced"


NARROWED = st.one_of(
    st.tuples(
        st.just("Condition"),
        st.dictionaries(
            st.sampled_from(["IpAddress", "StringEquals", "Null", "StringLike", "DateGreaterThan"]),
            st.dictionaries(st.sampled_from(["aws:SourceIp", "aws:username"]), st.text()),
            min_size=1,
        ).map(lambda more: {**DENY["Condition"], **more}),
    ),
    st.tuples(
        st.just("Condition"),
        st.dictionaries(st.text(), st.text(), min_size=1).map(
            lambda more: {"Bool": {"aws:SecureTransport": "false", **more}}
        ),
    ),
    st.tuples(st.just("Principal"), st.text().map(lambda name: {"AWS": f"a{name}"})),
    st.tuples(st.just("Action"), st.text(max_size=12).map(lambda name: f"s3:G{name}")),
    st.tuples(st.just("Resource"), st.text(max_size=12).map(lambda name: f"{BUCKET}/a{name}")),
)


@given(NARROWED)
def test_a_narrower_deny_is_never_enforced(change: tuple[str, Any]) -> None:
    element, value = change
    if value != DENY[element]:
        narrowed = {**DENY, element: value}
        assert secure_transport(policy(narrowed), ARNS)[0] != "enforced"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_any_json_is_read_without_a_crash(value: Any) -> None:
    answers = [value, {"Policy": value}, {"Policy": json.dumps(value)}, policy(value)]
    for answer in answers:
        assert secure_transport(answer, ARNS)[0] in {"optional", "unknown"}
        assert access_paths(answer, account=OWN, arns=ARNS)
        is_public(answer)


@given(st.sampled_from(sorted(DENY)), JSON)
def test_a_statement_with_one_odd_part_is_read_without_a_crash(element: str, value: Any) -> None:
    statement = {**copy.deepcopy(ALLOW), "Condition": {}, "Sid": "Odd", element: value}
    access_paths(policy(statement), account=OWN, arns=ARNS)
    assert secure_transport(policy(statement), ARNS)[0] != "enforced"
    is_public(policy(statement))


ORGANISATION = under("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5")


@pytest.mark.parametrize(
    ("statement", "principals"),
    [
        (allow(Principal={"AWS": OTHER}), [OTHER]),
        (allow(Principal={"AWS": f"arn:aws:iam::{OTHER}:root"}), [OTHER]),
        (allow(Principal={"AWS": f"arn:aws-cn:sts::{OTHER}:assumed-role/a/b"}), [OTHER]),
        (allow(Principal={"AWS": [OTHER, f"arn:aws:iam::{OTHER}:role/x", OWN]}), [OTHER]),
        (allow(Principal={"AWS": f"arn:aws:iam::{OWN}:role/app"}), []),
        (allow(Principal={"AWS": "AROAEXAMPLE"}), ["AROAEXAMPLE"]),
        (allow(Principal={"CanonicalUser": "79a5"}), ["canonical:79a5"]),
        (allow(Principal={"Federated": f"arn:aws:iam::{OTHER}:saml-provider/x"}), [OTHER]),
        (allow(Principal={"Federated": "accounts.google.com"}), ["federated:accounts.google.com"]),
        (allow(Principal={"AWS": "arn:aws:iam::cloudfront:user/E1"}), ["cloudfront"]),
        (allow(), []),
        (allow(Condition=ORGANISATION), ["org:o-a1b2c3d4e5"]),
        (
            allow(
                Condition=under(
                    "ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-a/r-1/*", "o-b/*"]
                )
            ),
            ["org:o-a", "org:o-b"],
        ),
        (allow(Condition=under("StringEquals", "aws:SourceAccount", [OTHER, OWN])), [OTHER]),
        (allow(Condition=under("ArnLike", "aws:PrincipalArn", f"arn:aws:iam::{OTHER}:*")), [OTHER]),
        (allow(Condition=under("StringEquals", "aws:SourceVpce", "vpce-1")), ["vpce-1"]),
        (
            allow(
                Condition={
                    "StringEquals": {"aws:PrincipalAccount": OWN, "aws:SourceVpce": "vpce-1"}
                }
            ),
            [],
        ),
        (deny(Principal={"AWS": OTHER}), []),
        (allow(Principal=None, NotPrincipal={"AWS": OTHER}), []),
    ],
)
def test_who_else_is_let_in(statement: dict[str, Any], principals: list[str]) -> None:
    endpoint, *others = access_paths(policy(statement, DENY), account=OWN, arns=ARNS)
    assert endpoint.kind == "endpoint"
    assert [path.principal for path in others] == [f"aws:{name}" for name in principals]
    for path in others:
        assert (path.kind, path.encryption) == ("principal", "enforced")
        assert path.evidence == "let in by statement 1"


DELIVERY = "logging.s3.amazonaws.com"
CDN = "cloudfront.amazonaws.com"


@pytest.mark.parametrize(
    ("service", "changes", "principals"),
    [
        (DELIVERY, {"Action": "s3:PutObject"}, []),
        (DELIVERY, {"Action": ["S3:putobject", "s3:GetBucketAcl"]}, []),
        (DELIVERY, {"Action": "s3:GetObject"}, [f"service:{DELIVERY}"]),
        (DELIVERY, {"Action": ["s3:PutObject", "s3:*"]}, [f"service:{DELIVERY}"]),
        (DELIVERY, {"Action": None, "NotAction": "s3:GetObject"}, [f"service:{DELIVERY}"]),
        ("sns.amazonaws.com", {"Action": "s3:PutObject"}, ["service:sns.amazonaws.com"]),
        (["a.amazonaws.com", CDN], {}, ["service:a.amazonaws.com", f"service:{CDN}"]),
        ("*", {}, ["service:*"]),
        (CDN, {}, [f"service:{CDN}"]),
    ],
)
def test_a_service_that_acts_for_anyone(
    service: Any, changes: dict[str, Any], principals: list[str]
) -> None:
    statement = allow(Principal={"Service": service}, **changes)
    _, *others = access_paths(policy(statement), account=OWN, arns=ARNS)
    assert [path.principal for path in others] == [f"aws:{name}" for name in principals]


@pytest.mark.parametrize(
    ("test", "principals"),
    [
        (("StringEquals", "aws:SourceAccount", OWN), []),
        (("StringEquals", "AWS:SourceAccount", OTHER), [OTHER]),
        (("StringEquals", "aws:SourceAccount", [OWN, OTHER]), [OTHER]),
        (("ArnLike", "aws:SourceArn", f"arn:aws:cloudfront::{OWN}:*"), []),
        (("ArnLike", "aws:SourceArn", f"arn:aws:cloudfront::{OTHER}:*"), [OTHER]),
        (("StringEquals", "aws:SourceOrgID", "o-a1b2c3d4e5"), ["org:o-a1b2c3d4e5"]),
        (("StringLike", "aws:SourceAccount", "*"), None),
        (("StringNotEquals", "aws:SourceAccount", OWN), None),
        (("StringEqualsIfExists", "aws:SourceAccount", OWN), None),
        (("IpAddress", "aws:SourceIp", "203.0.113.0/24"), None),
        (("ArnLike", "aws:SourceArn", "arn:aws:cloudfront::*:*"), None),
    ],
)
def test_a_service_stands_for_the_account_that_it_acts_for(
    test: tuple[str, str, Any], principals: list[str] | None
) -> None:
    for name in (CDN, DELIVERY):
        who = [f"service:{name}"] if principals is None else principals
        statement = allow(Principal={"Service": name}, Condition=under(*test))
        _, *others = access_paths(policy(statement), account=OWN, arns=ARNS)
        assert [path.principal for path in others] == [f"aws:{name}" for name in who]


def test_one_condition_that_names_the_own_account_is_enough() -> None:
    both = {
        "StringEquals": {"aws:SourceAccount": OWN},
        "ArnLike": {"aws:SourceArn": "arn:aws:s3:::calls"},
    }
    own = allow(Principal={"Service": CDN}, Condition=both)
    assert len(access_paths(policy(own), account=OWN, arns=ARNS)) == 1


def test_logs_of_another_account_are_not_ours() -> None:
    statement = allow(
        Principal={"Service": DELIVERY},
        Action="s3:PutObject",
        Condition=under("StringEquals", "aws:SourceAccount", OTHER),
    )
    _, other = access_paths(policy(statement), account=OWN, arns=ARNS)
    assert other.principal == f"aws:{OTHER}"


def test_a_service_beside_an_account() -> None:
    statement = allow(Principal={"AWS": OTHER, "Service": "sns.amazonaws.com"})
    _, *others = access_paths(policy(statement), account=OWN, arns=ARNS)
    assert [p.principal for p in others] == [f"aws:{OTHER}", "aws:service:sns.amazonaws.com"]


@pytest.mark.parametrize(
    ("statement", "served"),
    [
        (allow(Principal={"Service": CDN}), True),
        (
            allow(
                Principal={"Service": CDN},
                Condition=under("StringEquals", "aws:SourceAccount", OWN),
            ),
            True,
        ),
        (allow(Principal={"Service": [DELIVERY, CDN]}), True),
        (
            allow(
                Principal={"Service": CDN, "AWS": "*"},
                Condition=under("StringEquals", "aws:SourceAccount", OWN),
            ),
            True,
        ),
        (allow(Principal={"AWS": "arn:aws:iam::cloudfront:user/E1"}), True),
        (deny(Principal={"Service": CDN}), False),
        (allow(Principal={"Service": DELIVERY}), False),
        (allow(Principal={"AWS": OTHER}), False),
    ],
)
def test_whom_a_worldwide_cdn_serves_is_not_seen(statement: dict[str, Any], served: bool) -> None:
    assert served_worldwide(policy(statement)) is served
    assert is_public(policy(statement)) is (None if served else False)
    assert is_public(policy(statement, allow())) is True


def test_one_path_for_each_principal_by_the_first_statement() -> None:
    first = allow(Sid="First", Principal={"AWS": [OTHER, "444455556666"]})
    second = allow(Sid="Second", Principal={"AWS": OTHER})
    _, *others = access_paths(policy(first, second), account=OWN, arns=ARNS)
    assert [(p.principal, p.evidence, p.encryption) for p in others] == [
        ("aws:444455556666", "let in by statement First", "optional"),
        (f"aws:{OTHER}", "let in by statement First", "optional"),
    ]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"Policy": None}, ("by-service", "HTTPS only")),
        (None, ("by-service", "HTTPS only; the resource policy could not be read")),
        (policy(DENY), ("enforced", "access without TLS is denied by statement OnlyTls")),
    ],
)
def test_a_service_that_takes_https_only(answer: Any, expected: tuple[str, str]) -> None:
    path, *others = access_paths(answer, account=OWN, arns=ARNS, https_only="HTTPS only")
    assert len(others) == (answer is None)
    assert (path.encryption, path.evidence) == expected


@pytest.mark.parametrize(
    ("statement", "public"),
    [
        (allow(), True),
        (allow(Principal={"AWS": "*"}), True),
        (allow(Principal={"AWS": [OWN, "*"]}), True),
        (allow(Condition={}), True),
        (allow(Condition={"StringEquals": {}}), True),
        (allow(Principal=None, NotPrincipal={"AWS": OTHER}), True),
        (allow(Principal=None, NotPrincipal={"AWS": OTHER}, Condition=ORGANISATION), None),
        (allow(Principal={"AWS": OTHER}), False),
        (allow(Principal={"AWS": "arn:aws:iam::*:root"}), None),
        (allow(Principal={"AWS": [OTHER, "arn:aws:iam::*:root"]}), None),
        (allow(Principal={"Federated": "*"}), None),
        (allow(Principal={"Service": "sns.amazonaws.com"}), False),
        (deny(), False),
        (allow(Condition=ORGANISATION), False),
        (allow(Condition=under("StringEquals", "AWS:principalorgid", "o-a1b2c3d4e5")), False),
        (allow(Condition=under("StringLike", "aws:PrincipalOrgID", "o-*")), None),
        (
            allow(Condition=under("StringEquals", "aws:PrincipalOrgID", "${aws:ResourceOrgID}")),
            None,
        ),
        (allow(Condition=under("StringEquals", "aws:PrincipalOrgID", ["o-a", "*"])), None),
        (allow(Condition=under("StringEquals", "aws:PrincipalOrgID", [])), None),
        (allow(Condition=under("StringNotEquals", "aws:PrincipalOrgID", "o-a")), None),
        (allow(Condition=under("StringEqualsIfExists", "aws:PrincipalOrgID", "o-a")), None),
        (allow(Condition=under("ForAllValues:StringEquals", "aws:PrincipalOrgID", "o-a")), None),
        (allow(Condition=under("StringEquals", "aws:SourceVpc", "vpc-1")), False),
        (allow(Condition=under("ArnLike", "aws:SourceArn", "arn:aws:s3:::calls")), False),
        (allow(Condition=under("ArnLike", "aws:SourceArn", "arn:aws:s3:::*")), None),
        (allow(Condition=under("ArnLike", "aws:SourceArn", f"arn:aws:sns:*:{OTHER}:*")), None),
        (allow(Condition=under("ArnLike", "aws:SourceArn", f"arn:aws:sns:x:{OTHER}:*")), False),
        (allow(Condition=under("IpAddress", "aws:SourceIp", "203.0.113.0/24")), None),
        (allow(Condition=under("StringEquals", "aws:UserAgent", "us")), None),
        (allow(Condition=under("Bool", "elasticfilesystem:AccessedViaMountTarget", "true")), False),
        (allow(Condition=under("Bool", "elasticfilesystem:AccessedViaMountTarget", "false")), None),
        (
            allow(
                Condition={
                    "IpAddress": {"aws:SourceIp": "0.0.0.0/0"},
                    "StringEquals": {"aws:SourceAccount": OWN},
                }
            ),
            False,
        ),
    ],
)
def test_who_is_anyone(statement: dict[str, Any], public: bool | None) -> None:
    assert is_public(policy(statement)) is public


def test_the_worst_statement_counts() -> None:
    limited = allow(Condition=under("IpAddress", "aws:SourceIp", "203.0.113.0/24"))
    closed = allow(Principal={"AWS": OWN})
    assert is_public(policy(closed, limited)) is None
    assert is_public(policy(closed, limited, allow())) is True
    assert is_public({"Policy": None}) is False


def test_logs_that_are_bound_to_a_bucket_are_ours() -> None:
    statement = allow(
        Principal={"Service": DELIVERY},
        Action="s3:PutObject",
        Condition=under("ArnLike", "aws:SourceArn", "arn:aws:s3:::recordings"),
    )
    (only,) = access_paths(policy(statement), account=OWN, arns=ARNS)
    assert only.kind == "endpoint"
