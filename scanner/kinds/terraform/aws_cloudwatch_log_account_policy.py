"""Policies for all log groups of an account; one of their kinds passes all logs on.

Source: Terraform AWS provider, `aws_cloudwatch_log_account_policy`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_SINKS = ("aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream", "aws_lambda_function")


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("policy_type") != "SUBSCRIPTION_FILTER_POLICY":
        return
    text = reading.one("policy_document")
    path = "policy_document"
    if isinstance(text, Unknown):
        yield reading.copy("log", reading.target(text, _SINKS, path))
        return
    try:
        policy = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        policy = {}
    arn = policy.get("DestinationArn") if isinstance(policy, dict) else None
    yield reading.copy("log", reading.target(arn, _SINKS, path))


KIND = Kind(
    category="log-store",
    name=("policy_name",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
