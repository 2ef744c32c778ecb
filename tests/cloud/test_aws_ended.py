"""What AWS has ended is no gap, once the service itself bears it out; anything less is one."""

from __future__ import annotations

import socket
from datetime import date
from typing import TYPE_CHECKING, Any

import botocore.session
import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError
from urllib3.exceptions import NameResolutionError

from scanner.cloud.aws.services import ended
from scanner.cloud.aws.services.offered import lacking, not_offered
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

LAST_DAY, AFTER = date(2026, 5, 20), date(2026, 5, 21)
ENDED = (
    "Amazon Connect Voice ID ended on 2026-05-20 (Amazon Connect API reference, Voice ID, end of"
    " support notice) and {how}: AWS lets nobody read what was kept there"
)


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def refusal(
    code: str, message: str = "no", status: int = 400, operation: str = "ListDomains"
) -> ClientError:
    answer: Any = {
        "Error": {"Code": code, "Message": message},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }
    return ClientError(answer, operation)


def no_address(number: int = socket.EAI_NONAME) -> Exception:
    host = "voiceid.eu-central-1.amazonaws.com"
    reason = socket.gaierror(number, "no such name")
    error = NameResolutionError(host, None, reason)  # type: ignore[arg-type]
    error.__cause__ = reason
    raised: Exception = EndpointConnectionError(endpoint_url=f"https://{host}/", error=error)
    return raised


@pytest.mark.parametrize(
    ("error", "how"),
    [
        (no_address(), "has no address any more"),
        (refusal("UnknownOperationException"), "refuses to answer (UnknownOperationException)"),
    ],
)
def test_a_service_that_ended_and_does_not_answer(error: Exception, how: str) -> None:
    assert ended.said("voice-id", error, AFTER) == ENDED.format(how=how)


@pytest.mark.parametrize(
    "error",
    [
        # Whoever asked may not, or did not say who it is.
        refusal("AccessDeniedException", "User: me is not authorized to perform: voiceid:List"),
        refusal("AccessDeniedException", "not available"),
        refusal("UnrecognizedClientException", "The security token is invalid"),
        refusal("ValidationError", operation="AssumeRole"),
        refusal("InvalidSignatureException", "Signature expired"),
        refusal("IncompleteSignature"),
        # Whoever finds fault with a question reads it, and so is still there.
        refusal("ValidationException"),
        refusal("SerializationException"),
        refusal("ResourceNotFoundException"),
        refusal("NoSuchBucket", status=404),
        # What stands between, and has no words of AWS.
        refusal("404", "Not Found", status=404),
        refusal("407", "Proxy Authentication Required", status=407),
        refusal("", status=400),
        # What may work tomorrow.
        refusal("ThrottlingException"),
        refusal("InternalServerException", status=500),
        refusal("ServiceUnavailable", status=503),
        no_address(socket.EAI_AGAIN),
        ConnectTimeoutError(endpoint_url="https://voiceid.eu-central-1.amazonaws.com"),
    ],
)
def test_what_only_failed_is_a_gap(error: Exception) -> None:
    assert ended.said("voice-id", error, AFTER) is None


def test_before_its_end_and_of_any_other_service_nothing_is_said() -> None:
    error = refusal("UnknownOperationException")
    assert ended.said("voice-id", error, LAST_DAY) is None
    assert ended.said("connect", error, AFTER) is None


@pytest.mark.parametrize("name", ["voice-id", "workmail"])
def test_each_that_ends_is_read_by_a_collector_and_has_a_source(name: str) -> None:
    told = ended.table()[name]
    assert set(told) == {"name", "on", "source"}
    assert name in {collector.SERVICE for collector in collectors("aws").values()}
    assert set(ended.table()) == {"voice-id", "workmail"}


def noted(account: Answered, **error: Any) -> tuple[list[Any], bool, str, str | None]:
    type_ = "aws_voiceid_domain"
    collector = collectors("aws")[type_]
    calls = [{"operation": "ListDomains", "error": {"status": 400, **error}}]
    recorded = {"account": "111122223333", "region": "eu-central-1"}
    aws = unit(collector, recorded, Replay(calls), type_, account)
    found, (problem,) = run(collector, aws)
    return found, problem.note, problem.detail, problem.missing_permission


def test_a_scan_notes_that_voices_are_gone(account: Answered) -> None:
    said = ENDED.format(how="refuses to answer (UnknownOperationException)")
    found = noted(account, Code="UnknownOperationException", Message="gone")
    assert found == ([], True, said, None)


def test_a_scan_that_may_not_ask_for_voices_has_a_gap(account: Answered) -> None:
    text = "User: me is not authorized to perform: voiceid:ListDomains"
    error = {"Code": "AccessDeniedException", "Message": text}
    permission = "voiceid:ListDomains"
    assert noted(account, **error) == ([], False, "AccessDeniedException", permission)


# A service that says itself that it lacks an operation in a region.


@pytest.mark.parametrize(
    ("code", "message", "settled"),
    [
        (
            "UnknownOperationException",
            "The requested operation is not supported in the called region.",
            True,
        ),
        ("UnknownOperationException", "no", False),
        ("AccessDeniedException", "The requested operation is not supported in the called", False),
    ],
)
def test_only_its_own_words_settle_that_an_operation_is_not_in_a_region(
    account: Answered, code: str, message: str, *, settled: bool
) -> None:
    found = not_offered(account, "sagemaker", "us-gov-west-1", refusal(code, message))
    said = "not offered in us-gov-west-1: the service says that it lacks the operation there"
    assert found == ((said, False) if settled else None)


# Services that the SDK lists nowhere: CloudFormation's list is the other witness.


@pytest.mark.parametrize(
    ("service", "region", "number", "settled"),
    [
        ("dsql", "eu-south-1", socket.EAI_NONAME, True),
        # It has it there; it is not known there; it is in no such list; the name was not asked for.
        ("dsql", "eu-central-1", socket.EAI_NONAME, False),
        ("dsql", "me-south-1", socket.EAI_NONAME, False),
        ("s3tables", "eu-south-1", socket.EAI_NONAME, False),
        # It has gateways and browsers there, if no memories.
        ("bedrock-agentcore-control", "eu-south-2", socket.EAI_NONAME, False),
        ("dsql", "eu-south-1", socket.EAI_AGAIN, False),
    ],
)
def test_a_service_that_the_sdk_does_not_list(
    account: Answered, service: str, region: str, number: int, *, settled: bool
) -> None:
    said = (
        "not offered in eu-south-1: CloudFormation's list lacks it there, and its address does not"
        " exist"
    )
    found = not_offered(account, service, region, no_address(number))
    assert found == ((said, False) if settled else None)


def test_only_services_that_the_sdk_lists_nowhere_stand_in_that_list(account: Answered) -> None:
    listed = lacking()
    assert [name for name in listed if account.offered(name, "eu-west-1") is not None] == []
    known = set(botocore.session.get_session().get_available_services())
    assert set(listed) <= known
