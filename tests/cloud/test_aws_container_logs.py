"""Where containers send their log, by the driver and the options that AWS tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.batches import batches
from scanner.cloud.aws.logs.container_logs import seen
from scanner.cloud.aws.unit import Aws
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

ARN = "arn:aws:logs:{region}:111122223333:log-group:/pbx"
GROUP = {"awslogs-group": "/pbx", "awslogs-region": "us-east-1"}


@pytest.fixture(scope="module")
def aws() -> Iterator[Aws]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        account = Answered()
        yield Aws(account, "ecs", "aws_thing", "eu-central-1", (), account_id="111122223333")


def told(aws: Aws, *configurations: dict[str, Any] | None) -> tuple[list[Any], list[Any]]:
    copies, paths = seen(aws, configurations)
    assert all(copy.role == "log" for copy in copies)
    assert all(path.kind == "principal" for path in paths)
    return (
        [(copy.location.code, copy.id) for copy in copies],
        [(path.principal, path.encryption) for path in paths],
    )


@pytest.mark.parametrize(
    ("driver", "options", "copies", "paths"),
    [
        ("awslogs", GROUP, [("us-east-1", ARN.format(region="us-east-1"))], []),
        ("awslogs", {"awslogs-group": "/pbx"}, [(None, None)], []),
        (
            "awsfirelens",
            {"Name": "cloudwatch_logs", "region": "eu-west-1", "log_group_name": "/pbx"},
            [("eu-west-1", ARN.format(region="eu-west-1"))],
            [],
        ),
        # A group by a template is known by its region only.
        ("awsfirelens", {"Name": "cloudwatch", "region": "eu-west-1"}, [("eu-west-1", None)], []),
        ("awsfirelens", {"Name": "s3", "bucket": "logs"}, [(None, None)], []),
        ("awsfirelens", None, [(None, None)], []),
        # Without a host it goes to one that the router knows itself.
        ("awsfirelens", {"Name": "datadog", "TLS": "on", "apikey": "k"}, [(None, None)], []),
        (
            "awsfirelens",
            {"Name": "datadog", "Host": "logs.example", "TLS": "on", "apikey": "k"},
            [],
            [("aws:host:logs.example", "enforced")],
        ),
        (
            "awsfirelens",
            {"name": "http", "host": "logs.example", "tls": "off"},
            [],
            [("aws:host:logs.example", "none")],
        ),
        (
            "awsfirelens",
            {"Name": "http", "Host": "logs.example"},
            [],
            [("aws:host:logs.example", "unknown")],
        ),
        (
            "splunk",
            {"splunk-url": "https://splunk.example:8088", "splunk-token": "t"},
            [],
            [("aws:host:splunk.example", "enforced")],
        ),
        (
            "gelf",
            {"gelf-address": "udp://gelf.example:1"},
            [],
            [("aws:host:gelf.example", "unknown")],
        ),
        ("syslog", {}, [(None, None)], []),
        ("invented", {"address": "x.example"}, [(None, None)], []),
        ("json-file", {"max-size": "1m"}, [], []),
        ("journald", None, [], []),
        ("none", None, [], []),
    ],
)
def test_a_log_goes_where_its_driver_and_options_say(
    aws: Aws, driver: str, options: dict[str, str] | None, copies: list[Any], paths: list[Any]
) -> None:
    configuration: dict[str, Any] = {"logDriver": driver}
    if options is not None:
        configuration["options"] = options
    assert told(aws, configuration) == (copies, paths)


@pytest.mark.parametrize(
    ("role", "owner", "id_"),
    [
        (
            "arn:aws:iam::999988887777:role/logs",
            "999988887777",
            ARN.format(region="eu-west-1").replace("111122223333", "999988887777"),
        ),
        ("${LOG_ROLE}", None, None),
        (None, "111122223333", ARN.format(region="eu-west-1")),
    ],
)
def test_a_log_group_is_of_the_account_whose_role_writes_to_it(
    aws: Aws, role: str | None, owner: str | None, id_: str | None
) -> None:
    options = {"Name": "cloudwatch", "region": "eu-west-1", "log_group_name": "/pbx"}
    given = {**options, "role_arn": role} if role else options
    (copy,), paths = seen(aws, [{"logDriver": "awsfirelens", "options": given}])
    assert (copy.location.code, copy.owner, copy.id, paths) == ("eu-west-1", owner, id_, ())


def test_two_containers_that_log_to_one_place_make_one_copy(aws: Aws) -> None:
    one = {"logDriver": "awslogs", "options": GROUP}
    assert told(aws, one, None, {}, dict(one)) == (
        [("us-east-1", ARN.format(region="us-east-1"))],
        [],
    )


def test_nothing_of_an_option_but_its_host_goes_along(aws: Aws) -> None:
    options = {
        "splunk-url": "https://u:hunter2@splunk.example/x?k=hunter2",
        "splunk-token": "hunter2",
    }
    assert "hunter2" not in repr(seen(aws, [{"logDriver": "splunk", "options": options}]))


@pytest.mark.parametrize(
    ("number", "parts"),
    [(0, []), (1, [[0]]), (2, [[0, 1]]), (3, [[0, 1], [2]]), (4, [[0, 1], [2, 3]])],
)
def test_lists_come_in_parts_and_whole(number: int, parts: list[list[int]]) -> None:
    assert list(batches(range(number), 2)) == parts
