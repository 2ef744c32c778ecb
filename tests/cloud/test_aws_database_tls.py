"""Whether a database refuses a connection without TLS: by its parameters, never by a default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.database import database_tls
from scanner.cloud.aws.unit import Aws
from scanner.model import AccessPath
from tests.collectors.aws_replay import Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

FORCE, REQUIRE = "rds.force_ssl", "require_secure_transport"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize(
    ("engine", "version", "parameters", "encryption"),
    [
        ("postgres", "16.4", {FORCE: "1"}, "enforced"),
        ("postgres", "16.4", {FORCE: "0"}, "optional"),
        ("postgres", "16.4", {}, "unknown"),
        ("postgres", "16.4", {REQUIRE: "1"}, "unknown"),
        ("postgres", "16.4", {FORCE: "2"}, "unknown"),
        ("postgres", "16.4", None, "unknown"),
        ("aurora-postgresql", None, {FORCE: "1"}, "enforced"),
        ("sqlserver-ee", "16.00", {FORCE: "1"}, "enforced"),
        ("mysql", "8.4.3", {REQUIRE: "ON"}, "enforced"),
        ("mysql", "8.4.3", {REQUIRE: "1"}, "enforced"),
        ("mysql", "8.4.3", {REQUIRE: "OFF"}, "optional"),
        ("aurora-mysql", "8.0.mysql_aurora.3.08.0", {REQUIRE: "ON"}, "enforced"),
        ("mariadb", "10.5.1", {REQUIRE: "1"}, "enforced"),
        ("mariadb", "11.8", {REQUIRE: "0"}, "optional"),
        ("mariadb", "10.4.34", {REQUIRE: "1"}, "optional"),
        ("mariadb", "10.4", None, "optional"),
        ("mariadb", None, {REQUIRE: "1"}, "enforced"),
        ("mariadb", "newest", {}, "unknown"),
        ("docdb", "5.0.0", {"tls": "enabled"}, "enforced"),
        ("docdb", "5.0.0", {"tls": "tls1.2+"}, "enforced"),
        ("docdb", "5.0.0", {"tls": "fips-140-3"}, "enforced"),
        ("docdb", "5.0.0", {"tls": "disabled"}, "optional"),
        ("docdb", "5.0.0", {"tls": "1"}, "unknown"),
        ("neptune", "1.3.0.0", {"neptune_enforce_ssl": "1"}, "enforced"),
        ("neptune", "1.3.0.0", {"neptune_enforce_ssl": "0"}, "optional"),
        ("oracle-ee", "19", {FORCE: "1"}, "unknown"),
        ("db2-se", "11.5", {"tls": "enabled"}, "unknown"),
        ("db2-se", "11.5", {"db2comm": "SSL"}, "enforced"),
        ("db2-ae", "11.5", {"db2comm": "TCPIP,SSL"}, "optional"),
        ("db2-ae", "11.5", {"db2comm": "TCPIP"}, "none"),
        ("db2-ae", "11.5", {"db2comm": ""}, "unknown"),
        ("sqlserver-dev-ee", "16.00", {FORCE: "1"}, "enforced"),
        ("custom-sqlserver-ee", "15", {FORCE: "1"}, "unknown"),
        ("", None, {}, "unknown"),
    ],
)
def test_what_parameters_mean(
    engine: str, version: str | None, parameters: dict[str, str] | None, encryption: str
) -> None:
    found, evidence = database_tls.judge(engine, version, parameters)
    assert found == encryption
    assert evidence


def recording(account: Answered, answer: dict[str, Any]) -> tuple[Aws, list[dict[str, Any]]]:
    asked: list[dict[str, Any]] = []

    def answered(context: dict[str, Any], **_: object) -> tuple[Any, Any]:
        asked.append(context["asked"])
        return reply(answer.get("error"), answer)

    aws = Aws(
        account=account.by(answered),
        service="rds",
        type="aws_db_instance",
        region="eu-central-1",
        calls=("DescribeDBParameters", "DescribeDBClusterParameters"),
    )
    return aws, asked


def instance(*groups: tuple[str, str | None]) -> dict[str, Any]:
    named = [{"DBParameterGroupName": n, "ParameterApplyStatus": status} for n, status in groups]
    return {"Engine": "postgres", "EngineVersion": "16.4", "DBParameterGroups": named}


FORCED = {"Parameters": [{"ParameterName": FORCE, "ParameterValue": "1"}]}


def test_a_group_is_read_once(account: Answered) -> None:
    aws, asked = recording(account, FORCED)
    for _ in range(3):
        path = database_tls.of_instance(aws, instance(("strict", "in-sync")))
        assert path == AccessPath(
            kind="endpoint", encryption="enforced", evidence="rds.force_ssl=1"
        )
    assert [call["DBParameterGroupName"] for call in asked] == ["strict"]


@pytest.mark.parametrize(
    "groups",
    [
        [],
        [("strict", "pending-reboot")],
        [("strict", None)],
        [("strict", "in-sync"), ("other", "in-sync")],
        [("strict", "in-sync"), ("strict", "applying")],
    ],
)
def test_a_group_that_may_not_be_in_force_proves_nothing(
    account: Answered, groups: list[tuple[str, str | None]]
) -> None:
    aws, asked = recording(account, FORCED)
    assert database_tls.of_instance(aws, instance(*groups)).encryption == "unknown"
    assert asked == []


@pytest.mark.parametrize(
    ("statuses", "encryption"),
    [
        (["in-sync", "in-sync"], "enforced"),
        (["in-sync", "pending-reboot"], "unknown"),
        ([], "unknown"),
    ],
)
def test_a_group_must_be_in_force_on_every_member(
    account: Answered, statuses: list[str], encryption: str
) -> None:
    aws, _ = recording(account, FORCED)
    cluster = {
        "Engine": "aurora-postgresql",
        "DBClusterParameterGroup": "strict",
        "DBClusterMembers": [{"DBClusterParameterGroupStatus": status} for status in statuses],
    }
    assert database_tls.of_cluster(aws, cluster).encryption == encryption


def test_a_group_that_cannot_be_read_is_a_gap(account: Answered) -> None:
    refused = {"error": {"Code": "AccessDenied", "Message": "no", "status": 403}}
    aws, _ = recording(account, refused)
    assert database_tls.of_instance(aws, instance(("strict", "in-sync"))).encryption == "unknown"
    assert [p.missing_permission for p in aws.problems] == ["rds:DescribeDBParameters"]
