"""Several accounts on moto's server, and calls that are refused by what they ask and of whom."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3
import botocore.awsrequest
import botocore.compat
import botocore.httpsession

from scanner.cloud.limits import Limits
from scanner.config import Config
from scanner.take import Narrowed, Order, take
from tests.inventories import TODAY
from tests.recording import _aws_error, _Raw, aws_name

if TYPE_CHECKING:
    import pytest

    from scanner.config import AwsTarget
    from scanner.demo.aws_server import AwsServer
    from scanner.part import Part

# Services that answer in XML though they are not asked by a form; all others answer in JSON.
_REST_XML = {"s3", "cloudfront", "route53"}

ME = "123456789012"
REGIONS = ("eu-central-1", "eu-west-1", "us-east-1")
TYPES = ("aws_s3_bucket", "aws_ebs_volume", "aws_dynamodb_table")


def lead(server: AwsServer, patch: pytest.MonkeyPatch) -> None:
    """Let every client talk to this server, as the account that moto begins with."""
    for name, value in {
        "AWS_ENDPOINT_URL": server.url,
        "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example",
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }.items():
        patch.setenv(name, value)
    patch.delenv("AWS_PROFILE", raising=False)
    server.extras.regions = REGIONS


def inside(account: str, service: str, region: str) -> Any:
    """Return a client in that account."""
    role = f"arn:aws:iam::{account}:role/any"
    told = boto3.client("sts").assume_role(RoleArn=role, RoleSessionName="fill")["Credentials"]
    return boto3.client(
        service,
        region_name=region,
        aws_access_key_id=told["AccessKeyId"],
        aws_secret_access_key=told["SecretAccessKey"],
        aws_session_token=told["SessionToken"],
    )


@dataclass(slots=True)
class Gate:
    """Between the clients and the server: refuses some calls, and keeps the names of all."""

    refuses: Callable[[str], bool] = lambda _name: False
    asked: list[str] = field(default_factory=list)

    def put_up(self, patch: pytest.MonkeyPatch) -> None:
        """Refuse from now on."""
        send = botocore.httpsession.URLLib3Session.send

        def sent(session: Any, request: Any) -> Any:
            name = aws_name(request)
            self.asked.append(name)
            if not self.refuses(name):
                return send(session, request)
            service = name.split(maxsplit=1)[0]
            form = "x-www-form-urlencoded" in str(request.headers.get("Content-Type", ""))
            as_json = not form and service not in _REST_XML
            answer = _aws_error(service, "AccessDenied", 403, as_json=as_json)
            headers = botocore.compat.HTTPHeaders.from_dict(answer.headers)
            raw = _Raw(answer.body)
            return botocore.awsrequest.AWSResponse(request.url, answer.status, headers, raw)

        patch.setattr(botocore.httpsession.URLLib3Session, "send", sent)

    def roles(self) -> list[tuple[str, str, str | None]]:
        """Each role that was assumed: account, session name and external id."""
        found = []
        for name in self.asked:
            if "Action=AssumeRole" in name:
                account = re.search(r"iam%3A%3A(\d{12})", name)
                session = re.search(r"RoleSessionName=([^&]*)", name)
                external = re.search(r"ExternalId=([^&]*)", name)
                assert account, name
                assert session, name
                found.append((account[1], session[1], external[1] if external else None))
        return found


def taken(*targets: AwsTarget, **fields: Any) -> Part:
    """Look at a few types in all that these targets lead to."""
    known: dict[str, Any] = {"narrowed": Narrowed(types=TYPES), "limits": Limits(attempts=1)}
    order = Order(
        config=Config(aws=targets), agreements=[], as_of=TODAY, workers=4, **{**known, **fields}
    )
    return take(order, threading.Event())


def gaps(part: Part) -> list[tuple[str, str, str, str, str | None, str | None]]:
    """What was not seen, but for what the test left out."""
    return [
        (c.account, c.region, c.type, c.status, c.detail, c.missing_permission)
        for c in part.coverage
        if c.status not in {"complete", "skipped"} or c.region == "*"
    ]


def stores(part: Part) -> list[tuple[str, str]]:
    """Account and name of each resource."""
    return [(r.account, r.name) for r in part.resources]
