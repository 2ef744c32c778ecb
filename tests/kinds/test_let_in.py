"""Whom the policies of a plan let in: of another account, of nobody knows yet which, or anyone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scanner.model import Facts, Resource
from tests.kinds.aws_things import HERE, thing
from tests.kinds.test_cloudformation import resources
from tests.kinds.things import AFTER, Planned, of, resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LATER = "whom a policy lets in is known only after the deploy"
WHOSE = "whether that is another account is known only after the deploy"
QUEUE = "arn:aws:sqs:eu-central-1:111122223333:calls"
NEW = "aws_sqs_queue.a"


def policy(*who: str, effect: str = "Allow", **more: Any) -> str:
    statement = {"Effect": effect, "Principal": {"AWS": list(who)}, "Action": "*", "Resource": "*"}
    return json.dumps({"Statement": [{**statement, **more}]})


def let_in(
    values: dict[str, Any], *others: Planned, type_: str = "aws_sqs_queue", **more: Any
) -> list[tuple[str | None, str | None]]:
    """Return who is let in to a thing, and by what."""
    access = resource(thing(type_, **values), *others, **more).facts.access
    return [(path.principal, path.evidence) for path in access if path.kind != "endpoint"]


def seen(*accounts: str) -> Iterable[Resource]:
    return [
        Resource(
            id=f"arn:aws:s3:::{account}",
            name=account,
            provider="aws",
            account=account,
            service="s3",
            type="aws_s3_bucket",
            basis="observed",
            region=HERE,
            facts=Facts(category="object-store", persistence="persistent"),
        )
        for account in accounts
    ]


OWN, OTHER = "arn:aws:iam::111122223333:root", "arn:aws:iam::999988887777:root"


def test_own_account_is_nobody_else() -> None:
    values = {"arn": QUEUE, "policy": policy(OWN, OTHER)}
    assert let_in(values) == [("aws:999988887777", "let in by statement 1")]
    assert let_in({"arn": QUEUE, "policy": policy(OWN)}) == []
    assert let_in({"arn": QUEUE, "policy": policy(OTHER, effect="Deny")}) == []


def test_a_plan_that_has_made_nothing_yet_does_not_tell_its_account() -> None:
    assert let_in({"policy": policy(OWN)}) == [(None, f"let in by statement 1; {WHOSE}")]
    organisation = policy("*", Condition={"StringEquals": {"aws:PrincipalOrgID": "o-abc"}})
    assert let_in({"policy": organisation}) == [("aws:org:o-abc", "let in by statement 1")]


def test_the_accounts_of_the_scan_are_ones_own() -> None:
    values = {"policy": policy(OWN, OTHER)}
    found = [("aws:999988887777", "let in by statement 1")]
    assert let_in(values, live=seen("111122223333")) == found
    assert let_in(values, live=seen("111122223333", "999988887777")) == []


@pytest.mark.parametrize(
    "text", [AFTER, of("data.x.y"), "{", '{"Statement": [{"Effect": "Allow"}]}']
)
def test_a_policy_that_cannot_be_read_may_let_in_somebody(text: object) -> None:
    assert let_in({"arn": QUEUE, "policy": text}) == [(None, LATER)]


@pytest.mark.parametrize("text", [None, ""])
def test_no_policy_lets_in_nobody(text: str | None) -> None:
    assert let_in({"arn": QUEUE, "policy": text}) == []


def test_a_policy_of_another_thing_is_its_own_and_not_its_neighbours() -> None:
    def by(queue: object) -> list[tuple[str | None, str | None]]:
        text = policy(OTHER)
        other = Planned("aws_sqs_queue_policy.p", {"queue_url": queue, "policy": text})
        return let_in({"arn": QUEUE, "id": "https://sqs/calls"}, other)

    found = [("aws:999988887777", "let in by statement 1")]
    assert by(of(NEW)) == found
    assert by(of(f"{NEW}[0]")) == found
    assert by("https://sqs/calls") == found
    assert by("https://sqs/other") == []
    assert by(of("aws_sqs_queue.b")) == []


ANYONE = policy("*")


@pytest.mark.parametrize(
    ("type_", "values", "public"),
    [
        ("aws_sqs_queue", {"policy": ANYONE}, True),
        ("aws_sqs_queue", {"policy": policy(OTHER)}, None),
        ("aws_sqs_queue", {"policy": AFTER}, None),
        ("aws_sqs_queue", {}, None),
        ("aws_kms_key", {"policy": ANYONE}, True),
        # A block on public access goes before the policy of a bucket.
        ("aws_s3_bucket", {"policy": ANYONE}, None),
        ("aws_opensearch_domain", {"access_policies": ANYONE}, True),
        (
            "aws_opensearch_domain",
            {"access_policies": ANYONE, "vpc_options": [{"subnet_ids": ["subnet-1"]}]},
            False,
        ),
    ],
)
def test_whether_a_policy_lets_in_anyone(
    type_: str, values: dict[str, Any], public: bool | None
) -> None:
    assert resource(thing(type_, **values)).facts.public is public


def permission(**values: Any) -> Planned:
    given = {"function_name": of("aws_lambda_function.a"), "action": "lambda:InvokeFunction"}
    return Planned("aws_lambda_permission.p", {**given, **values})


FUNCTION = {"arn": "arn:aws:lambda:eu-central-1:111122223333:function:a"}
GIVEN = "let in by statement aws_lambda_permission.p"
EVENTS = {"principal": "events.amazonaws.com"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"principal": "999988887777"}, [("aws:999988887777", GIVEN)]),
        ({"principal": "111122223333"}, []),
        ({"principal": AFTER}, [(None, LATER)]),
        (EVENTS, [("aws:service:events.amazonaws.com", GIVEN)]),
        ({**EVENTS, "source_account": "111122223333"}, []),
        ({**EVENTS, "source_account": "999988887777"}, [("aws:999988887777", GIVEN)]),
        ({**EVENTS, "source_arn": of("aws_cloudwatch_event_rule.r")}, []),
        ({**EVENTS, "source_arn": AFTER}, [(None, LATER)]),
        ({**EVENTS, "source_arn": of("data.aws_sns_topic.t")}, [(None, LATER)]),
        ({"principal": of("aws_iam_role.r")}, []),
        ({"principal": of("module.m.aws_organizations_account.a[0]")}, [(None, LATER)]),
        (
            {**EVENTS, "source_arn": "arn:aws:events:eu-central-1:111122223333:rule/r"},
            [],
        ),
        ({"principal": "*", "principal_org_id": "o-abc"}, [("aws:org:o-abc", GIVEN)]),
    ],
)
def test_permissions_of_a_function(
    values: dict[str, Any], expected: list[tuple[str | None, str | None]]
) -> None:
    found = let_in(FUNCTION, permission(**values), type_="aws_lambda_function")
    assert found == expected


def test_anyone_may_call_a_function() -> None:
    function = thing("aws_lambda_function", **FUNCTION)
    assert resource(function, permission(principal="*")).facts.public is True
    assert resource(function, permission(principal="999988887777")).facts.public is None


BUS = "aws_cloudwatch_event_bus"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"principal": "*"}, [("aws:*", "anyone is let in")]),
        (
            {
                "principal": "*",
                "condition": [
                    {"type": "StringEquals", "key": "aws:PrincipalOrgID", "value": "o-abc"}
                ],
            },
            [("aws:org:o-abc", "let in by statement aws_cloudwatch_event_permission.p")],
        ),
        (
            {"principal": "*", "condition": [{"type": "StringEquals", "key": "k", "value": AFTER}]},
            [(None, LATER)],
        ),
        ({"principal": "*", "condition": AFTER}, [(None, LATER)]),
    ],
)
def test_permissions_of_a_bus(
    values: dict[str, Any], expected: list[tuple[str | None, str | None]]
) -> None:
    bus = {"name": "calls"}
    other = Planned("aws_cloudwatch_event_permission.p", {"event_bus_name": "calls", **values})
    assert let_in(bus, other, type_=BUS) == expected


def test_what_is_shared_with_anyone_or_with_nobody_knows_whom() -> None:
    def shared(**values: Any) -> tuple[bool | None, list[str | None]]:
        given = {"image_id": of("aws_ami_copy.a"), **values}
        facts = resource(thing("aws_ami_copy"), Planned("aws_ami_launch_permission.p", given)).facts
        return facts.public, [p.principal for p in facts.access if p.kind != "endpoint"]

    assert shared(group="all") == (True, [])
    assert shared(account_id="999988887777") == (None, ["aws:999988887777"])
    assert shared(account_id=AFTER) == (None, [None])
    assert shared(account_id=of("aws_organizations_account.a")) == (None, [None])


def test_an_api_that_is_merged_by_its_id_is_ones_own(tmp_path: Path) -> None:
    def merged(source: str) -> list[tuple[str | None, str | None]]:
        given = {"MergedApiIdentifier": {"Fn::GetAtt": ["X", "ApiId"]}}
        other = ("AppSync::SourceApiAssociation", {**given, "SourceApiIdentifier": source})
        return in_template(tmp_path, "AppSync::GraphQLApi", {}, A=other)[0]

    assert merged("abcdefghijklmnopqrstuvwxyz") == []
    # Whose that is depends on the account of the deploy, which a new stack does not tell.
    theirs = "arn:aws:appsync:eu-west-1:999988887777:apis/x"
    assert merged(theirs) == [(None, "an API of theirs is merged into it")]


def test_an_auth_policy_of_lattice_is_in_force_only_with_iam() -> None:
    def found(said: object) -> list[tuple[str | None, str | None]]:
        service = {"arn": "arn:aws:vpc-lattice:eu-central-1:111122223333:service/s"}
        text = {"resource_identifier": of("aws_vpclattice_service.a"), "policy": policy(OTHER)}
        other = Planned("aws_vpclattice_auth_policy.p", text)
        return let_in({**service, "auth_type": said}, other, type_="aws_vpclattice_service")

    others = [("aws:999988887777", "let in by statement 1")]
    assert [found(said) for said in ("AWS_IAM", AFTER, "NONE", None)] == [others, others, [], []]


ACCOUNT = {"Ref": "AWS::AccountId"}
ROOT = {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
JOINED = {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::", ACCOUNT, ":root"]]}


def document(*who: object, **more: Any) -> dict[str, Any]:
    return {
        "Statement": [{"Effect": "Allow", "Principal": {"AWS": list(who)}, "Action": "*", **more}]
    }


def in_template(
    folder: Path, type_: str, properties: dict[str, Any], **others: tuple[str, dict[str, Any]]
) -> tuple[list[tuple[str | None, str | None]], bool | None]:
    """Return who is let in to `X`, and whether anyone is."""
    told = {"X": (type_, properties), **others}
    given = {name: {"Type": f"AWS::{t}", "Properties": p} for name, (t, p) in told.items()}
    facts = resources(folder, given, Parameters={"Who": {"Type": "String"}})["X"].facts
    others_ = [path for path in facts.access if path.kind != "endpoint"]
    return [(path.principal, path.evidence) for path in others_], facts.public


@pytest.mark.parametrize(
    ("policy_", "found"),
    [
        (document(ROOT), []),
        (document(JOINED, {"Fn::GetAtt": ["Role", "Arn"]}), []),
        (document(OTHER), [(None, f"let in by statement 1; {WHOSE}")]),
        (document({"Ref": "Who"}), [(None, LATER)]),
        (document({"Fn::ImportValue": "who"}), [(None, LATER)]),
        (
            document({"Fn::Sub": "arn:aws:iam::999988887777:role/${Who}"}),
            [(None, f"let in by statement 1; {WHOSE}")],
        ),
        (document("*", Condition={"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}), []),
        (
            document("*", Condition={"StringEquals": {"aws:PrincipalOrgID": "o-abc"}}),
            [("aws:org:o-abc", "let in by statement 1")],
        ),
        ({"Fn::If": ["A", document(ROOT), document(OTHER)]}, [(None, LATER)]),
    ],
)
def test_a_policy_of_a_template(
    tmp_path: Path, policy_: object, found: list[tuple[str | None, str | None]]
) -> None:
    role: tuple[str, dict[str, Any]] = ("IAM::Role", {})
    assert in_template(tmp_path, "KMS::Key", {"KeyPolicy": policy_}, Role=role) == (found, None)


def test_a_policy_of_a_template_is_of_what_it_names(tmp_path: Path) -> None:
    everyone = {"Resource": {"Fn::GetAtt": ["X", "Arn"]}, "Principal": "*"}
    other = ("SQS::QueuePolicy", {"Queues": [{"Ref": "X"}], "PolicyDocument": document(**everyone)})
    assert in_template(tmp_path, "SQS::Queue", {}, P=other) == ([], True)
    neighbour = ("SQS::QueuePolicy", {**other[1], "Queues": [{"Ref": "Y"}]})
    queue: tuple[str, dict[str, Any]] = ("SQS::Queue", {})
    assert in_template(tmp_path, "SQS::Queue", {}, P=neighbour, Y=queue) == ([], None)


def test_what_a_distribution_of_the_template_reads_is_ones_own(tmp_path: Path) -> None:
    source = {"Fn::Sub": "arn:aws:cloudfront::${AWS::AccountId}:distribution/${D}"}
    statement = {
        "Principal": {"Service": "cloudfront.amazonaws.com"},
        "Action": "s3:GetObject",
        "Condition": {"StringEquals": {"AWS:SourceArn": source}},
    }
    read = ("S3::BucketPolicy", {"Bucket": {"Ref": "X"}, "PolicyDocument": document(**statement)})
    assert in_template(tmp_path, "S3::Bucket", {}, P=read) == ([], None)


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({"SourceArn": {"Fn::GetAtt": ["Rule", "Arn"]}}, []),
        ({"SourceAccount": ACCOUNT}, []),
        ({}, [("aws:service:events.amazonaws.com", "let in by statement P")]),
        ({"SourceAccount": {"Ref": "Who"}}, [(None, LATER)]),
    ],
)
def test_permissions_of_a_function_of_a_template(
    tmp_path: Path, limits: dict[str, Any], found: list[tuple[str | None, str | None]]
) -> None:
    given = {"FunctionName": {"Ref": "X"}, "Principal": "events.amazonaws.com", **limits}
    rule: tuple[str, dict[str, Any]] = ("Events::Rule", {})
    told = in_template(tmp_path, "Lambda::Function", {}, P=("Lambda::Permission", given), Rule=rule)
    assert told == (found, None)


def test_a_statement_of_a_bus_of_a_template(tmp_path: Path) -> None:
    statement = document(OTHER)["Statement"][0]
    told = {"EventBusName": {"Ref": "X"}, "StatementId": "s", "Statement": statement}
    found = in_template(tmp_path, "Events::EventBus", {}, P=("Events::EventBusPolicy", told))
    assert found == ([(None, f"let in by statement 1; {WHOSE}")], None)
