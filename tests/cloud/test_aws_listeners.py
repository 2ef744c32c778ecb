"""Listeners of load balancers: plain HTTP counts as encrypted only if nothing but HTTPS follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.network import listeners, tls_policy
from tests.cloud.aws_recorded import answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

BALANCER = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/1"
REDIRECT = {"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}}
SAME = {"Type": "redirect", "RedirectConfig": {"Protocol": "#{protocol}", "StatusCode": "HTTP_301"}}
FORWARD = {"Type": "forward", "TargetGroupArn": "arn:aws:elasticloadbalancing:1"}


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def unit_with(account: Answered, listener: dict[str, Any], *others: dict[str, Any]) -> Aws:
    whole = {"ListenerArn": "listener", "Port": 80, **listener}
    listed = answer("DescribeListeners", {"Listeners": [whole]})
    return recorded(account, "elbv2", listeners.CALLS, [listed, *others])


@pytest.mark.parametrize(
    ("default", "rules", "encryption"),
    [
        ([REDIRECT], [[REDIRECT]], "enforced"),
        ([REDIRECT], [[REDIRECT], [REDIRECT]], "enforced"),
        ([REDIRECT], [[REDIRECT], [FORWARD]], "none"),
        ([REDIRECT], [[REDIRECT], []], "none"),
        ([REDIRECT], [[SAME]], "none"),
        ([REDIRECT], [], "unknown"),
        ([REDIRECT], None, "unknown"),
        ([SAME], [], "none"),
        ([FORWARD], [], "none"),
        ([], [], "none"),
    ],
)
def test_plain_http(account: Answered, default: Any, rules: Any, encryption: str) -> None:
    told = None if rules is None else {"Rules": [{"Actions": actions} for actions in rules]}
    listener = {"Protocol": "HTTP", "DefaultActions": default}
    aws = unit_with(account, listener, answer("DescribeRules", told))
    assert [path.encryption for path in listeners.paths(aws, BALANCER)] == [encryption]


@pytest.mark.parametrize(
    ("protocol", "encryption"),
    [
        *(("HTTPS", "enforced"), ("TLS", "enforced")),
        *((name, "unknown") for name in ("TCP", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC", "GENEVE")),
        (None, "unknown"),
    ],
)
def test_other_protocols(account: Answered, protocol: str | None, encryption: str) -> None:
    aws = unit_with(account, {"Protocol": protocol, "DefaultActions": [FORWARD]})
    assert [path.encryption for path in listeners.paths(aws, BALANCER)] == [encryption]


def test_listeners_that_were_not_read_are_unknown(account: Answered) -> None:
    aws = recorded(account, "elbv2", listeners.CALLS, [answer("DescribeListeners", None)])
    assert [path.encryption for path in listeners.paths(aws, BALANCER)] == ["unknown"]
    assert [problem.status for problem in aws.problems] == ["denied"]


@pytest.mark.parametrize(
    ("protocols", "said"),
    [
        (["TLSv1.3", "TLSv1.2"], "TLS 1.2 and up"),
        (["TLSv1.2", "TLSv1"], "TLS 1.0 and up"),
        (["SSLv3", "TLSv1.3"], "SSL 3.0 and up"),
        (["TLSv1.3"], "TLS 1.3 and up"),
        (["TLSv1.3", "TLSv9"], "a version of TLS that could not be read"),
        ([], "a version of TLS that could not be read"),
    ],
)
def test_the_oldest_version_is_told(protocols: list[str], said: str) -> None:
    assert tls_policy.oldest(protocols) == said


def test_a_policy_is_asked_for_once(account: Answered) -> None:
    policy = {"SslPolicies": [{"Name": "p", "SslProtocols": ["TLSv1.2"]}]}
    aws = recorded(account, "elbv2", listeners.CALLS, [answer(tls_policy.DESCRIBE, policy)])
    made, original = [], account.answer

    def counted(**given: Any) -> Any:
        made.append(given["model"].name)
        return original(**given)

    account.answer = counted
    assert [tls_policy.of_policy(aws, "p") for _ in range(3)] == ["TLS 1.2 and up"] * 3
    assert made == [tls_policy.DESCRIBE]
