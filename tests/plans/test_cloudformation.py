"""Templates written by hand, one for each function, and what the reader makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scanner.plans import Gap, PlanError, Stack, Told, Unknown, Where, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "plans" / "cloudformation"
HERE = Told(regions=("eu-west-1",))
OPEN = Unknown("not-resolved", written=True)


def stacks(tmp_path: Path, template: dict[str, Any] | str, told: Told = HERE) -> list[Stack]:
    path = tmp_path / "template.yaml"
    text = template if isinstance(template, str) else json.dumps(template)
    path.write_text(text, encoding="utf-8")
    return read(str(path), told)


def things(stack: Stack) -> dict[str, Any]:
    return {thing.address: thing.values for thing in stack.things}


def evaluated(tmp_path: Path, setting: object, told: Told = HERE, **sections: Any) -> Any:
    """Return what a setting of one bucket gives, in a template with two resources."""
    resources = {
        "Other": {"Type": "AWS::S3::Bucket"},
        "X": {"Type": "AWS::S3::Bucket", "Properties": {"Is": setting}},
    }
    (stack,) = stacks(tmp_path, {"Resources": resources, **sections}, told)
    return things(stack)["X"].get("Is", "absent")


def refers(what: str, *addresses: str) -> Unknown:
    return Unknown(refers=addresses, written=True, what=what)


def parameter(name: str) -> Unknown:
    return Unknown("not-resolved", written=True, what=f"${{{name}}}")


PARAMETERS = {
    "Env": {"Type": "String"},
    "Stage": {"Type": "String", "Default": "prod"},
    "Days": {"Type": "Number", "Default": "7"},
    "Regions": {"Type": "CommaDelimitedList", "Default": "eu-west-1, us-east-1"},
    "Secret": {"Type": "String", "NoEcho": True, "Default": "hunter2"},
    "Image": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/image"},
}
MAPPINGS = {"Far": {"eu-west-1": {"Pair": "eu-west-3", "Three": ["a", "b"]}}}
CONDITIONS = {
    "Prod": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
    "NotProd": {"Fn::Not": [{"Condition": "Prod"}]},
    "Open": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
    "Both": {"Fn::And": [{"Condition": "Prod"}, {"Condition": "Open"}]},
    "Neither": {"Fn::And": [{"Condition": "NotProd"}, {"Condition": "Open"}]},
    "Either": {"Fn::Or": [{"Condition": "Prod"}, {"Condition": "Open"}]},
}


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ({"Ref": "Stage"}, "prod"),
        ({"Ref": "Days"}, 7),
        ({"Ref": "Regions"}, ["eu-west-1", "us-east-1"]),
        ({"Ref": "Env"}, parameter("Env")),
        ({"Ref": "Image"}, parameter("Image")),
        ({"Ref": "Secret"}, Unknown("sensitive", written=True, what="${Secret}")),
        ({"Fn::Sub": "x-${Secret}"}, Unknown("sensitive", written=True)),
        ("{{resolve:secretsmanager:a}}", Unknown("sensitive", written=True)),
        ({"Ref": "AWS::Region"}, "eu-west-1"),
        ({"Ref": "AWS::Partition"}, "aws"),
        ({"Ref": "AWS::URLSuffix"}, "amazonaws.com"),
        ({"Ref": "AWS::AccountId"}, parameter("AWS::AccountId")),
        ({"Ref": "AWS::NoValue"}, "absent"),
        ([{"Ref": "AWS::NoValue"}, 1], [1]),
        ({"Ref": "Other"}, refers("${Other}", "Other")),
        ({"Fn::GetAtt": ["Other", "Arn"]}, refers("${Other.Arn}", "Other")),
        ({"Fn::GetAtt": "Other.Arn"}, refers("${Other.Arn}", "Other")),
        ({"Fn::Sub": "${Stage}-${!Kept}-${AWS::Region}"}, "prod-${Kept}-eu-west-1"),
        ({"Fn::Sub": ["${A}-${Stage}", {"A": {"Ref": "Days"}}]}, "7-prod"),
        ({"Fn::Sub": "${Other}"}, refers("${Other}", "Other")),
        ({"Fn::Sub": "arn:aws:s3:::${Other}/x"}, refers("arn:aws:s3:::${Other}/x", "Other")),
        ({"Fn::Sub": "${Other.Arn}/*"}, refers("${Other.Arn}/*", "Other")),
        ({"Fn::Sub": "s3://${Other}/x"}, refers("s3://${Other}/x", "Other")),
        ({"Fn::Sub": "${Other}-copy"}, refers("${Other}-copy")),
        ({"Fn::Sub": "arn:aws:s3:::a-${Other}"}, refers("arn:aws:s3:::a-${Other}")),
        (
            {"Fn::Sub": "arn:aws:backup:us-east-1:${AWS::AccountId}:backup-vault:${Other}"},
            "arn:aws:backup:us-east-1::backup-vault:*",
        ),
        (
            {"Fn::Sub": "arn:aws:backup:${Env}:1:backup-vault:${Other}"},
            refers("arn:aws:backup:${Env}:1:backup-vault:${Other}"),
        ),
        ({"Fn::Join": ["-", ["a", {"Ref": "Stage"}, "b"]]}, "a-prod-b"),
        (
            {"Fn::Join": ["", ["arn:aws:s3:::", {"Ref": "Other"}]]},
            refers("arn:aws:s3:::${Other}", "Other"),
        ),
        ({"Fn::Join": [",", {"Ref": "Regions"}]}, "eu-west-1,us-east-1"),
        ({"Fn::Select": [1, {"Ref": "Regions"}]}, "us-east-1"),
        ({"Fn::Select": ["0", {"Fn::Split": ["-", "a-b"]}]}, "a"),
        ({"Fn::Select": [5, ["a"]]}, OPEN),
        ({"Fn::Split": ["-", {"Ref": "Env"}]}, OPEN),
        ({"Fn::FindInMap": ["Far", {"Ref": "AWS::Region"}, "Pair"]}, "eu-west-3"),
        ({"Fn::FindInMap": ["Far", "eu-west-1", "Three"]}, ["a", "b"]),
        ({"Fn::FindInMap": ["Far", "eu-west-1", "None"]}, OPEN),
        ({"Fn::FindInMap": ["Far", "x", "Pair", {"DefaultValue": "d"}]}, "d"),
        ({"Fn::FindInMap": ["Far", {"Ref": "Env"}, "Pair"]}, OPEN),
        ({"Fn::If": ["Prod", "yes", "no"]}, "yes"),
        ({"Fn::If": ["NotProd", "yes", {"Ref": "AWS::NoValue"}]}, "absent"),
        ({"Fn::If": ["Open", "yes", "no"]}, OPEN),
        ({"Fn::If": ["Open", "same", "same"]}, "same"),
        ({"Fn::If": ["Open", {"Ref": "Other"}, "arn:aws:s3:::far"]}, OPEN),
        ({"Fn::If": ["Both", 1, 2]}, OPEN),
        ({"Fn::If": ["Neither", 1, 2]}, 2),
        ({"Fn::If": ["Either", 1, 2]}, 1),
        ({"Fn::If": ["Nowhere", 1, 2]}, OPEN),
        ({"Fn::ImportValue": "x"}, OPEN),
        ({"Fn::GetAZs": ""}, Unknown("not-resolved", written=False)),
        (
            {"Fn::Select": [0, {"Fn::GetAZs": {"Ref": "AWS::Region"}}]},
            Unknown("not-resolved", written=False),
        ),
        ({"Fn::GetAZs": "us-east-1"}, OPEN),
        ({"Fn::Base64": "a"}, "YQ=="),
        ({"Fn::Length": {"Ref": "Regions"}}, 2),
        ({"Fn::ToJsonString": {"a": [1]}}, '{"a":[1]}'),
        ({"Fn::ToJsonString": {"a": {"Ref": "Env"}}}, OPEN),
        ({"Fn::Transform": {"Name": "M"}}, OPEN),
        ({"Fn::Cidr": ["10.0.0.0/16", 2]}, OPEN),
        ({"Condition": {"StringEquals": {"a": "b"}}}, {"Condition": {"StringEquals": {"a": "b"}}}),
        (
            {"Fn::ForEach::R": ["Id", ["a", "b-c"], {"${Id}Key&{Id}": {"Ref": "Id"}}]},
            {"aKeya": "a", "b-cKeybc": "b-c"},
        ),
        ({"Fn::ForEach::R": ["Id", {"Ref": "Env"}, {"${Id}": 1}]}, OPEN),
        ({"Ref": ["x"]}, OPEN),
        ({"Fn::Sub": {"x": "y"}}, OPEN),
        ({"Fn::Join": "x"}, OPEN),
    ],
)
def test_functions(tmp_path: Path, setting: object, expected: object) -> None:
    found = evaluated(
        tmp_path, setting, Parameters=PARAMETERS, Mappings=MAPPINGS, Conditions=CONDITIONS
    )
    assert found == expected


def test_parameters_that_are_told(tmp_path: Path) -> None:
    told = Told(regions=("eu-west-1",), parameters={"Env": "test", "Secret": "hunter3"})
    setting = [{"Ref": "Env"}, {"Ref": "Secret"}]
    expected = ["test", Unknown("sensitive", written=True, what="${Secret}")]
    assert evaluated(tmp_path, setting, told, Parameters=PARAMETERS) == expected


@pytest.mark.parametrize(
    ("region", "partition"), [("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov")]
)
def test_partitions(tmp_path: Path, region: str, partition: str) -> None:
    told = Told(regions=(region,))
    assert evaluated(tmp_path, {"Ref": "AWS::Partition"}, told) == partition


def test_without_a_region(tmp_path: Path) -> None:
    (stack,) = stacks(tmp_path, {"Resources": {"X": {"Type": "AWS::S3::Bucket"}}}, Told())
    (thing,) = stack.things
    assert (stack.file, stack.gaps) == (str(tmp_path / "template.yaml"), ())
    assert thing.where == Where(
        code=None,
        step="none",
        why="a template names no region",
        settle="say it: --region REGION",
    )
    assert evaluated(tmp_path, {"Ref": "AWS::Region"}, Told()) == parameter("AWS::Region")


def test_what_a_thing_is(tmp_path: Path) -> None:
    (stack,) = stacks(tmp_path, {"Resources": {"X": {"Type": "Datadog::Monitors::Monitor"}}})
    (thing,) = stack.things
    found = (thing.address, thing.type, thing.kind, thing.provider, thing.action)
    assert found == ("X", "Datadog::Monitors::Monitor", thing.type, "datadog", "present")
    assert (thing.before, thing.was, thing.previous) == (None, None, None)
    assert thing.where == Where(code="eu-west-1", step="told", why="--region eu-west-1")


def test_a_stack_for_each_region(tmp_path: Path) -> None:
    told = Told(regions=("eu-west-1", "us-east-1"))
    found = stacks(
        tmp_path,
        {
            "Conditions": {"Eu": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}},
            "Resources": {
                "A": {"Type": "AWS::S3::Bucket"},
                "B": {"Type": "AWS::S3::Bucket", "Condition": "Eu"},
            },
        },
        told,
    )
    name = tmp_path / "template.yaml"
    assert [(s.file, list(things(s))) for s in found] == [
        (f"{name} (eu-west-1)", ["A", "B"]),
        (f"{name} (us-east-1)", ["A"]),
    ]


def test_names_that_are_made_alike_are_the_same(tmp_path: Path) -> None:
    name = {"Fn::Sub": "${Env}-${AWS::AccountId}"}
    arn = {"Fn::Sub": "arn:aws:s3:::${Env}-${AWS::AccountId}/x"}
    other = {"Fn::Sub": "${Env}-other"}
    either = {"Fn::If": ["Open", "a", "b"]}
    resources = {
        "Logs": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": name}},
        "Either": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": either}},
        "X": {"Type": "AWS::S3::Bucket", "Properties": {"Is": [name, arn, other, either]}},
    }
    sections = {"Parameters": PARAMETERS, "Conditions": CONDITIONS, "Resources": resources}
    (stack,) = stacks(tmp_path, sections)
    found = things(stack)["X"]["Is"]
    assert [value.refers for value in found] == [("Logs",), ("Logs",), (), ()]


@pytest.mark.parametrize("name", ["short.yaml", "long.json"])
def test_short_forms_are_the_long_ones(name: str) -> None:
    (stack,) = read(str(FIXTURES / name), HERE)
    assert stack.format == "CloudFormation template"
    assert things(stack) == {
        "Data": {
            "BucketName": "data-eu-west-1",
            "LoggingConfiguration": {"DestinationBucketName": refers("${Logs}", "Logs")},
            "VersioningConfiguration": {"Status": "Enabled"},
            "Tags": [
                {"Key": "made", "Value": "2026-11-22"},
                {"Key": "account", "Value": "012345678901"},
                {"Key": "arn", "Value": refers("${Logs.Arn}", "Logs")},
            ],
        },
        "Logs": {},
    }


def test_yaml_merges_and_aliases(tmp_path: Path) -> None:
    (stack,) = stacks(
        tmp_path,
        "Common: &common {A: 1, B: [on, ~, 1.5]}\n"
        "Resources:\n  X:\n    Type: AWS::S3::Bucket\n"
        "    Properties:\n      <<: *common\n      A: 2\n      C: *common\n",
    )
    common = {"A": 1, "B": [True, None, 1.5]}
    assert things(stack) == {"X": {**common, "A": 2, "C": common}}


def test_loops_and_macros(tmp_path: Path) -> None:
    bucket = {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "Id"}}}
    (stack,) = stacks(
        tmp_path,
        {
            "Transform": ["AWS::LanguageExtensions", "Mine"],
            "Resources": {
                "Fn::ForEach::B": ["Id", ["one", "two"], {"Bucket${Id}": bucket}],
                "Fn::ForEach::C": ["Id", {"Ref": "Unknown"}, {"Other${Id}": bucket}],
                "Fn::Transform": {"Name": "AWS::Include"},
                "M": {"Type": "AWS::S3::Bucket", "Properties": {"Fn::Transform": {"Name": "x"}}},
            },
        },
    )
    assert things(stack) == {
        "Bucketone": {"BucketName": "one"},
        "Buckettwo": {"BucketName": "two"},
        "M": {},
    }
    assert stack.gaps == (
        Gap(type="*", why="Mine changes the template when it is deployed", provider="aws"),
        Gap(
            type="*",
            why="what it runs over is not known",
            provider="aws",
            address="Fn::ForEach::C",
        ),
        Gap(
            type="*",
            why="it puts in resources when it is deployed",
            provider="aws",
            address="Fn::Transform",
        ),
        Gap(
            type="AWS::S3::Bucket",
            why="a macro or loop writes its settings when it is deployed",
            provider="aws",
            address="M",
        ),
    )


def test_stacks_within_stacks(tmp_path: Path) -> None:
    below = {
        "Parameters": {"To": {"Type": "String"}, "AWS": {"Type": "String", "Default": "d"}},
        "Resources": {
            "Kept": {"Type": "AWS::S3::Bucket", "Properties": {"To": {"Ref": "To"}}},
        },
        "Outputs": {"Arn": {"Value": {"Fn::GetAtt": ["Kept", "Arn"]}}},
    }
    (tmp_path / "below.json").write_text(json.dumps(below), encoding="utf-8")
    stack_type = "AWS::CloudFormation::Stack"
    parameters = {"To": {"Ref": "Top"}}
    (stack,) = stacks(
        tmp_path,
        {
            "Resources": {
                "Top": {"Type": "AWS::S3::Bucket", "Properties": {
                    "Is": {"Fn::GetAtt": ["Below", "Outputs.Arn"]}}},
                "Below": {"Type": stack_type, "Properties": {
                    "TemplateURL": "below.json", "Parameters": parameters}},
                "Far": {"Type": stack_type, "Properties": {"TemplateURL": "https://x/y.json"}},
                "Self": {"Type": stack_type, "Properties": {"TemplateURL": "template.yaml"}},
            }
        },
    )  # fmt: skip
    found = things(stack)
    assert list(found) == ["Top", "Below/Kept", "Below", "Far", "Self"]
    assert found["Top"] == {"Is": refers("${Kept.Arn}", "Below/Kept")}
    assert found["Below/Kept"] == {"To": refers("${To}", "Top")}
    assert [(gap.address, gap.type, gap.why) for gap in stack.gaps] == [
        ("Far", "*", "its template is not beside this one; check it by itself too"),
        ("Self", "*", "its template contains itself"),
    ]


def test_stack_sets(tmp_path: Path) -> None:
    body = {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {
        "In": {"Ref": "AWS::Region"}}}}}  # fmt: skip
    group = [{"Regions": ["eu-west-1", "us-east-1"]}]
    type_ = "AWS::CloudFormation::StackSet"
    (stack,) = stacks(
        tmp_path,
        {
            "Resources": {
                "Set": {"Type": type_, "Properties": {
                    "TemplateBody": json.dumps(body), "StackInstancesGroup": group}},
                "Far": {"Type": type_, "Properties": {"StackInstancesGroup": group}},
                "Open": {"Type": type_, "Properties": {"TemplateBody": json.dumps(body)}},
            }
        },
    )  # fmt: skip
    inside = [t for t in stack.things if t.type == "AWS::S3::Bucket"]
    assert [(t.address, t.where.code, t.where.step, dict(t.values)) for t in inside] == [
        ("Set/eu-west-1/B", "eu-west-1", "template", {"In": "eu-west-1"}),
        ("Set/us-east-1/B", "us-east-1", "template", {"In": "us-east-1"}),
    ]
    assert [(gap.address, gap.why) for gap in stack.gaps] == [
        ("Far", "its template is not in this one; check it by itself too"),
        ("Open", "which regions it goes to is not in the template"),
    ]


SAM = """
Transform: AWS::Serverless-2016-10-31
Globals: {SimpleTable: {SSESpecification: {SSEEnabled: true}}}
Resources:
  Table: {Type: AWS::Serverless::SimpleTable}
  Run:
    Type: AWS::Serverless::Function
    Properties:
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: {Type: SNS}
          OnFailure: {Type: SQS, Destination: arn:aws:sqs:eu-west-1:1:q}
      Events:
        Tick: {Type: Schedule, Properties: {DeadLetterConfig: {Type: SQS}}}
        News: {Type: SNS, Properties: {SqsSubscription: true}}
"""


def test_serverless(tmp_path: Path) -> None:
    (tmp_path / "samconfig.toml").write_text(
        '[default.deploy.parameters]\nregion = "eu-central-1"\n', encoding="utf-8"
    )
    (stack,) = stacks(tmp_path, SAM, Told())
    why = "samconfig.toml beside the template names eu-central-1"
    assert stack.format == "SAM template"
    assert {t.where for t in stack.things} == {Where(code="eu-central-1", step="told", why=why)}
    assert [(t.address, t.type) for t in stack.things] == [
        ("Table", "AWS::Serverless::SimpleTable"),
        ("Run", "AWS::Serverless::Function"),
        ("Run.OnSuccess", "AWS::SNS::Topic"),
        ("Run.Tick.DeadLetter", "AWS::SQS::Queue"),
        ("Run.News.Queue", "AWS::SQS::Queue"),
    ]
    assert things(stack)["Table"] == {"SSESpecification": {"SSEEnabled": True}}
    (told,) = stacks(tmp_path, SAM, HERE)
    assert {t.where.code for t in told.things} == {"eu-west-1"}


def test_a_broken_samconfig(tmp_path: Path) -> None:
    (tmp_path / "samconfig.toml").write_text("region", encoding="utf-8")
    with pytest.raises(PlanError, match=r"samconfig\.toml: no TOML"):
        stacks(tmp_path, SAM, Told())


LEFT_OPEN = {
    "Parameters": {
        "Env": {"Type": "String"},
        "Dr": {"Type": "String", "Default": ""},
        "Looked": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/a"},
        "Hidden": {"Type": "String", "NoEcho": True, "Default": "hunter2"},
    },
    "Conditions": {
        "Prod": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
        "Both": {"Fn::And": [{"Condition": "Prod"}, {"Fn::Equals": [{"Ref": "Dr"}, "x"]}]},
    },
    "Resources": {"Other": {"Type": "AWS::S3::Bucket"}},
}


@pytest.mark.parametrize(
    ("setting", "told", "settle"),
    [
        ({"Ref": "Env"}, HERE, "--parameter Env=VALUE"),
        ({"Fn::Sub": "${Env}-x"}, HERE, "--parameter Env=VALUE"),
        ({"Fn::If": ["Prod", "a", "b"]}, HERE, "--parameter Env=VALUE"),
        ({"Fn::If": ["Both", "a", "b"]}, Told(parameters={"Dr": "x"}), "--parameter Env=VALUE"),
        ({"Fn::FindInMap": ["M", {"Ref": "AWS::Region"}, "A"]}, Told(), "--region REGION"),
        (
            {"Fn::Join": ["", [{"Ref": "AWS::Region"}, {"Ref": "Env"}]]},
            Told(),
            "--region REGION --parameter Env=VALUE",
        ),
        ({"Ref": "Looked"}, HERE, None),
        ({"Ref": "Hidden"}, HERE, None),
        ({"Fn::ImportValue": "other"}, HERE, None),
        ({"Fn::GetAtt": ["Other", "Arn"]}, HERE, None),
    ],
)
def test_what_would_settle_it(
    tmp_path: Path, setting: object, told: Told, settle: str | None
) -> None:
    sections = {name: part for name, part in LEFT_OPEN.items() if name != "Resources"}
    found = evaluated(tmp_path, setting, told, **sections)
    assert isinstance(found, Unknown)
    assert found.settle == settle


def test_defaults_that_count_are_named(tmp_path: Path) -> None:
    (stack,) = stacks(tmp_path, LEFT_OPEN)
    assert stack.format == "CloudFormation template (with the default of Dr)"
    assert stack.parameters == ("Env", "Dr", "Looked", "Hidden")
    (said,) = stacks(tmp_path, LEFT_OPEN, Told(parameters={"Dr": "eu-west-3"}))
    assert said.format == "CloudFormation template"
    many = {f"P{n}": {"Type": "String", "Default": "x"} for n in range(7)}
    (stack,) = stacks(tmp_path, {**LEFT_OPEN, "Parameters": many})
    assert stack.format.endswith("(with the defaults of P0, P1, P2, P3, P4 and 2 more)")


ENVIRONMENTS = """
version = 0.1
[default.global.parameters]
region = "eu-west-1"
[default.deploy.parameters]
parameter_overrides = "Dr=eu-central-1 Name='a b'"
[default.build.parameters]
cached = true
[prod.deploy.parameters]
region = "eu-west-1"
parameter_overrides = ["ParameterKey=Dr,ParameterValue=us-east-1"]
[test.deploy.parameters]
parameter_overrides = "file://parameters.json"
[lint.validate.parameters]
lint = true
"""
FAR = """
Transform: AWS::Serverless-2016-10-31
Parameters: {Dr: {Type: String, Default: ""}}
Resources: {X: {Type: AWS::S3::Bucket, Properties: {Is: !Ref Dr}}}
"""


def test_each_environment_of_sam_is_a_deploy(tmp_path: Path) -> None:
    # Parameters stand beside the region; the template's default is none of the three.
    (tmp_path / "samconfig.toml").write_text(ENVIRONMENTS, encoding="utf-8")
    file = str(tmp_path / "template.yaml")

    def found(told: Told) -> list[tuple[str, str | None, Any]]:
        return [
            (s.file.removeprefix(file), t.where.code, t.values["Is"])
            for s in stacks(tmp_path, FAR, told)
            for t in s.things
        ]

    assert found(Told()) == [
        (" (default)", "eu-west-1", "eu-central-1"),
        (" (prod)", "eu-west-1", "us-east-1"),
        (" (test)", None, parameter("Dr")),
    ]
    assert found(Told(regions=("eu-west-3",))) == [
        (" (default)", "eu-west-3", "eu-central-1"),
        (" (prod)", "eu-west-3", "us-east-1"),
        (" (test)", "eu-west-3", parameter("Dr")),
    ]
    both = Told(regions=("eu-west-3", "eu-west-1"), parameters={"Dr": "eu-north-1"})
    # The name that only `default` gives keeps it apart from the others.
    assert found(both)[:2] == [
        (" (default, eu-west-3)", "eu-west-3", "eu-north-1"),
        (" (default, eu-west-1)", "eu-west-1", "eu-north-1"),
    ]
    prod = stacks(tmp_path, FAR, Told())[1].things[0].where.why
    assert prod == "samconfig.toml beside the template names eu-west-1 for prod"
