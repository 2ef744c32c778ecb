"""What a policy of an organization refuses by region: never more than it really does."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scanner.cloud.aws.access.region_guard import read
from scanner.model import Guardrail
from scanner.places.table import table

POLICY = Guardrail(
    id="arn:aws:organizations::111122223333:policy/o-exampleorg1/service_control_policy/p-1",
    name="regions",
    kind="service-control-policy",
    form="not-understood",
)
RESOURCES = replace(POLICY, kind="resource-control-policy")
KEY = "aws:RequestedRegion"
KNOWN = sorted(
    code
    for code, entry in table("aws").locations.items()
    if entry.kind == "region" and entry.partition == "aws"
)


def deny(condition: Any, **fields: Any) -> dict[str, Any]:
    whole = {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition, **fields}
    return {key: value for key, value in whole.items() if value is not None}


def told(*statements: Any, policy: Guardrail = POLICY) -> list[Guardrail]:
    return list(read(policy, json.dumps({"Statement": list(statements)}), "aws"))


def codes(guardrail: Guardrail) -> list[str | None]:
    return [at.code for at in guardrail.through]


def test_only_some_regions() -> None:
    statement = deny({"StringNotEquals": {KEY: ["eu-central-1", "eu-west-2"]}}, Sid="Regions")
    (found,) = told(statement)
    assert replace(found, through=()) == replace(
        POLICY,
        form="only",
        statement="Regions",
        regions=("eu-central-1", "eu-west-2"),
        actions=("*",),
        resources=("*",),
    )
    places = [(at.code, at.countries) for at in found.through]
    assert places == [("eu-central-1", ("DE",)), ("eu-west-2", ("GB",))]


def test_a_pattern_stands_for_all_regions_that_fit() -> None:
    (found,) = told(deny({"StringNotLike": {KEY: "eu-*"}}))
    outside = {at.code for at in found.through if at.countries in {("GB",), ("CH",)}}
    assert (found.form, outside) == ("only", {"eu-west-2", "eu-central-2"})
    assert codes(found) == [code for code in KNOWN if code.startswith("eu-")]


def test_a_pattern_under_an_operator_without_patterns_is_a_name() -> None:
    (found,) = told(deny({"StringNotEquals": {KEY: ["eu-*"]}}))
    assert [(at.code, at.kind, at.countries) for at in found.through] == [("eu-*", "unknown", ())]


def test_a_list_of_what_is_forbidden_is_no_only() -> None:
    (found,) = told(deny({"StringEquals": {KEY: ["us-east-1", "us-west-2"]}}))
    assert found.form == "all-but"
    assert codes(found) == [code for code in KNOWN if code not in {"us-east-1", "us-west-2"}]


def test_conditions_of_one_statement_hold_together() -> None:
    """Each takes away from what the others refuse."""
    (found,) = told(
        deny({"StringNotEquals": {KEY: "eu-west-1"}, "StringNotLike": {KEY: "us-east-?"}})
    )
    assert (found.form, codes(found)) == ("only", ["eu-west-1", "us-east-1", "us-east-2"])
    (found,) = told(deny({"StringLike": {KEY: "us-*"}, "StringNotEquals": {KEY: "us-east-1"}}))
    assert found.form == "all-but"
    assert set(KNOWN) - {*codes(found)} == {"us-east-2", "us-west-1", "us-west-2"}


def test_statements_stand_by_themselves() -> None:
    found = told(
        deny({"StringNotEquals": {KEY: "eu-west-1"}}),
        deny({"Bool": {"aws:SecureTransport": "false"}}),
        deny({"StringEquals": {KEY: "us-east-1"}}),
    )
    assert [(one.statement, one.form) for one in found] == [("1", "only"), ("3", "all-but")]


def test_letters_count_unless_the_operator_says_otherwise() -> None:
    (exact,) = told(deny({"StringNotEquals": {KEY: "EU-West-1"}}))
    (loose,) = told(deny({"StringNotEqualsIgnoreCase": {KEY: "EU-West-1"}}))
    assert (codes(exact), codes(loose)) == ([], ["eu-west-1"])


def test_what_no_table_has_is_let_through_to_a_place_that_is_not_known() -> None:
    (found,) = told(deny({"StringNotEquals": {KEY: ["eu-west-1", "eu-new-9"]}}))
    assert [(at.code, at.kind, at.countries) for at in found.through] == [
        ("eu-new-9", "unknown", ()),
        ("eu-west-1", "region", ("IE",)),
    ]


def test_a_zone_is_no_region() -> None:
    (found,) = told(deny({"StringNotEquals": {KEY: "eu-central-1-ist-1a"}}))
    assert [(at.kind, at.countries) for at in found.through] == [("unknown", ())]


def test_what_is_left_out_is_told_as_it_stands() -> None:
    condition = {
        "StringNotEquals": {KEY: "eu-west-1"},
        "ArnNotLike": {"aws:PrincipalARN": ["arn:aws:iam::*:role/b", "arn:aws:iam::*:role/a"]},
        "StringNotLikeIfExists": {"aws:PrincipalTag/team": "ops"},
        "Bool": {"aws:ViaAWSService": False},
    }
    (found,) = told(
        deny(condition, Action=None, NotAction=["s3:*", "iam:*"], Resource=None, NotResource="x")
    )
    assert replace(found, through=()) == replace(
        POLICY,
        form="only",
        regions=("eu-west-1",),
        exempt_actions=("iam:*", "s3:*"),
        exempt_resources=("x",),
        exempt_principals=(
            "ArnNotLike aws:PrincipalARN: arn:aws:iam::*:role/a, arn:aws:iam::*:role/b",
            "StringNotLikeIfExists aws:PrincipalTag/team: ops",
        ),
        other_conditions=("Bool aws:ViaAWSService: false",),
    )


def test_nobody_is_named_who_is_known_by_a_mail_address() -> None:
    session = "arn:aws:sts::1:assumed-role/admin/jan@telco.example"
    condition = {"StringNotEquals": {KEY: "eu-west-1"}, "ArnNotLike": {"aws:PrincipalArn": session}}
    (found,) = told(deny(condition, Sid="x\x1b[31m"))
    assert found.exempt_principals == (
        "ArnNotLike aws:PrincipalArn: arn:aws:sts::1:assumed-role/admin/…@…",
    )
    assert found.statement == "x?[31m"


def test_an_allow_list_is_not_judged() -> None:
    (found,) = told(deny({"StringEquals": {KEY: "eu-west-1"}}, Effect="Allow"))
    assert (found.form, found.regions, found.through) == ("allow-list", ("eu-west-1",), ())


@pytest.mark.parametrize(
    "statement",
    [
        # It refuses nothing: no region meets both, or all are let through.
        deny({"StringEquals": {KEY: "eu-west-1"}, "StringLike": {KEY: "us-*"}}),
        deny({"StringNotLike": {KEY: ["*", "eu-west-1"]}}),
        # Keys of one service, which are about what is asked for and not where.
        deny({"StringNotEquals": {"ec2:Region": "eu-west-1"}}),
        deny({"StringNotEquals": {"s3:LocationConstraint": "eu-west-1"}}),
        deny({"StringEquals": {"kms:ReplicaRegion": "us-east-1"}}, Action="kms:ReplicateKey"),
        deny({"ForAnyValue:StringLike": {"secretsmanager:AddReplicaRegions": "us-*"}}),
        deny({"StringEquals": {"account:TargetRegion": "us-east-1"}}),
        deny({"Null": {KEY: "true"}}),
        deny({"Null": {KEY: "false"}, "StringNotEquals": {KEY: "eu-west-1"}}),
        deny({"ArnNotLike": {KEY: "eu-*"}}),
        deny({"stringnotequals": {KEY: "eu-west-1"}}),
        deny({"StringNotEquals": {KEY: []}}),
        deny({"StringNotEquals": {KEY: [1]}}),
        deny({"StringNotEquals": {KEY: "${aws:PrincipalTag/region}"}}),
        deny({"StringNotEquals": {KEY: "eu-west-1", "aws:requestedregion": "eu-west-2"}}),
        deny({"StringNotEquals": {KEY: {"eu": "west"}}}),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, Action=None),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, Action=[]),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, NotAction="iam:*"),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, Resource=None),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, Effect="deny"),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, Principal={"AWS": "111122223333"}),
        deny({"StringNotEquals": {KEY: "eu-west-1"}}, NotPrincipal="*"),
        deny({"StringEquals": {"aws:PrincipalTag/home": "${aws:RequestedRegion}"}}),
        ["aws:RequestedRegion"],
    ],
)
def test_what_is_not_understood_is_no_guard_rail(statement: Any) -> None:
    (found,) = told(statement)
    assert (found.form, found.through) == ("not-understood", ())


@pytest.mark.parametrize(
    "text", ["", "no policy", "[]", "null", '{"Statement": {}, "Statement": {}}']
)
def test_a_text_that_is_no_policy_is_not_understood(text: str) -> None:
    assert list(read(POLICY, text, "aws")) == [POLICY]


def test_a_policy_about_something_else_is_none() -> None:
    assert told(deny({"Bool": {"aws:SecureTransport": "false"}}, Sid="aws:RequestedRegion")) == []


def test_a_resource_policy_has_to_hold_for_everyone() -> None:
    condition = {"StringNotEquals": {KEY: "eu-west-1"}}
    everyone = told(deny(condition, Principal="*"), policy=RESOURCES)
    nobody = told(deny(condition), policy=RESOURCES)
    some = told(deny(condition, Principal={"AWS": "111122223333"}), policy=RESOURCES)
    assert [one.form for one in (*everyone, *nobody, *some)] == [
        *("only", "not-understood", "not-understood")
    ]


def test_regions_are_those_of_the_partition() -> None:
    text = json.dumps({"Statement": deny({"StringNotLike": {KEY: "*n*-*"}})})
    (found,) = read(POLICY, text, "aws-cn")
    assert codes(found) == ["cn-north-1", "cn-northwest-1"]


@pytest.mark.parametrize("stars", ["*?" * 200, "*a" * 200, "*" * 4000 + "x"])
def test_many_stars_take_no_longer(stars: str) -> None:
    (found,) = told(deny({"StringNotLike": {KEY: stars}}))
    assert found.form == "only"


# By itself, as the language is described, and not as the reading does it.
# Source: IAM user guide, "Condition operators" and "Set operators for multivalued context keys".
def refuses(condition: dict[str, dict[str, list[str]]], region: str) -> bool:
    """Say whether a Deny under this condition refuses a call in a region."""
    return all(
        _true(operator, values, region)
        for operator, keys in condition.items()
        for values in keys.values()
    )


def _true(operator: str, values: list[str], region: str) -> bool:
    request = [region]
    quantifier, _, bare = operator.rpartition(":")
    bare = bare.removesuffix("IfExists")
    one = {
        "StringEquals": lambda asked: asked in values,
        "StringNotEquals": lambda asked: asked not in values,
        "StringEqualsIgnoreCase": lambda asked: asked.upper() in [v.upper() for v in values],
        "StringNotEqualsIgnoreCase": lambda asked: asked.upper() not in [v.upper() for v in values],
        "StringLike": lambda asked: any(_fits(v, asked) for v in values),
        "StringNotLike": lambda asked: not any(_fits(v, asked) for v in values),
    }[bare]
    return all(map(one, request)) if quantifier == "ForAllValues" else any(map(one, request))


def _fits(pattern: str, text: str) -> bool:
    wild = "".join({"*": "[^\n]*", "?": "[^\n]"}.get(c, re.escape(c)) for c in pattern)
    return re.fullmatch(wild, text) is not None


OPERATORS = [
    f"{quantifier}String{negative}{how}{suffix}"
    for quantifier in ("", "ForAnyValue:", "ForAllValues:")
    for negative in ("", "Not")
    for how in ("Equals", "EqualsIgnoreCase", "Like")
    for suffix in ("", "IfExists")
]
NAMES = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(["eu-*", "*", "us-east-?", "EU-WEST-1", "eu-new-9", "*-1", "?", "??-*", ""]),
    st.text("eu-west*?1", min_size=1, max_size=9),
)
CONDITIONS = st.dictionaries(
    st.sampled_from(OPERATORS),
    st.lists(NAMES, min_size=1, max_size=4).map(lambda values: {KEY: values}),
    min_size=1,
    max_size=3,
)


@given(condition=CONDITIONS, new=st.from_regex(r"[a-z]{2}-[a-z]{4,9}-[1-9]", fullmatch=True))
@example(condition={"StringNotLike": {KEY: ["eu-*"]}}, new="eu-new-1")
@example(condition={"StringLike": {KEY: ["??-*"]}}, new="xx-nowhere-1")
def test_whatever_is_said_to_be_refused_is_refused(
    condition: dict[str, dict[str, list[str]]], new: str
) -> None:
    (found,) = told(deny(condition))
    if found.form == "not-understood":
        # Then it refuses nothing that is known.
        assert not any(refuses(condition, region) for region in KNOWN)
        return
    assert found.form in {"only", "all-but"}
    through = {at.code for at in found.through}
    assert {region for region in KNOWN if not refuses(condition, region)} == through & {*KNOWN}
    # Of a region that no table has: it is refused, or it is named, or it fits a pattern.
    fits = any(_fits(name.lower(), new) or name.lower() == new for name in found.regions)
    if found.form == "only" and not fits:
        assert refuses(condition, new)
    if found.form == "all-but" and refuses(condition, new):
        assert fits
