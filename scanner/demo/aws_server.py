"""A real AWS API over HTTP on loopback: moto's server, with what moto lacks told in its place.

moto has no recovery points, no file system replication and no global tables; those answers come
from what the estate declares here. Of what else moto does not implement, nothing is there. All
other answers are moto's own.
"""

from __future__ import annotations

import io
import json
import os
import re
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from urllib.request import Request, urlopen

from scanner.demo import aws_moto
from scanner.demo.aws_nothing_there import NothingThere
from scanner.demo.aws_operation import scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    Environ = dict[str, Any]
    Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

_POINTS = re.compile(r"^/backup-vaults/([^/]+)/recovery-points/?$")
# Actions of the query protocol that moto does not have, and what an account without says.
_MISSING = {
    "DescribeDBClusterAutomatedBackups": "<DBClusterAutomatedBackups/>",
    "GetSnapshotBlockPublicAccessState": "<state>unblocked</state>",
}
# What moto has on in every region, or answers with nothing: neither was ever switched on.
_OFF = {
    ("macie2", "/macie"): ("AccessDeniedException", "Macie is not enabled", "403 Forbidden"),
    ("securityhub", "/hubv2"): ("ResourceNotFoundException", "not enabled", "404 Not Found"),
}
_ACTION = re.compile(rb"(?:^|&)Action=(\w+)")
# Fields that AWS always tells and moto never does: after which element, and what.
_UNTOLD = {
    "DescribeDBInstances": (b"</DBInstanceIdentifier>", b"<BackupTarget>region</BackupTarget>"),
    "DescribeDBSnapshots": (b"</DBSnapshotIdentifier>", b"<SnapshotTarget>region</SnapshotTarget>"),
}
# What moto words otherwise than the service, by what is asked: moto's words, and the service's.
_WORDS = {
    ("securityhub", "/accounts"): (
        b"Account is not subscribed",
        b"Account 123456789012 is not subscribed",
    ),
    ("s3", "notification"): (b"GetBucketNotificationResponse", b"NotificationConfiguration"),
    ("s3", "/v20180820/storagelens"): (
        b"ListStorageLensConfigurationsResponse",
        b"ListStorageLensConfigurationsResult",
    ),
}
_REGION = re.compile(
    rb"<item>(?:(?!</item>).)*?<regionName>([^<]*)</regionName>(?:(?!</item>).)*?</item>", re.DOTALL
)


@dataclass(slots=True)
class Extras:
    """What moto cannot hold, by region: shapes as in the service models."""

    regions: tuple[str, ...] = ()
    """The only regions that this account knows; empty means all of the partition."""
    recovery_points: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """By vault name."""
    replications: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """File system replications by region."""
    table_replicas: dict[str, list[str]] = field(default_factory=dict)
    """Replica regions by table name."""
    database_backups: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Automated backups by region: the database's name and the backup's ARN."""
    volume_zones: dict[str, str] = field(default_factory=dict)
    """Zones that moto does not know, by volume id."""


class AwsServer:
    """Serves on a free port of 127.0.0.1 until the `with` block ends."""

    def __init__(self) -> None:
        self.extras = Extras()
        self.not_motos: set[str] = set()
        """What was asked that moto did not answer, as `service:Operation`."""
        self.stumbled: set[str] = set()
        """What of it moto has, and failed in: what it holds of that kind was not told."""
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        """Start serving."""
        # moto's stock images bring thousands of snapshots that belong to nobody here.
        os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"
        from moto.moto_server.werkzeug_app import (
            DomainDispatcherApplication,
            create_backend_app,
        )
        from werkzeug.serving import WSGIRequestHandler, make_server

        aws_moto.mend()

        class Quiet(WSGIRequestHandler):
            protocol_version = "HTTP/1.1"

            def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002, ANN401
                pass

        moto = NothingThere(DomainDispatcherApplication(create_backend_app))
        self.not_motos, self.stumbled = moto.answered, moto.stumbled
        application = _Supplement(moto, self.extras)
        self._server = make_server(
            "127.0.0.1", 0, application, threaded=True, request_handler=Quiet
        )
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        # moto keeps its estates for as long as the process lives; each server begins empty.
        request = Request(f"{self.url}/moto-api/reset", method="POST")  # noqa: S310 - our own
        urlopen(request, timeout=30).close()  # noqa: S310 - our own
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        if self._thread:
            self._thread.join()

    @property
    def url(self) -> str:
        """Base address of the API."""
        return f"http://127.0.0.1:{self._server.server_port}"


class _Supplement:
    def __init__(self, moto: Application, extras: Extras) -> None:
        self._moto = moto
        self._extras = extras

    def __call__(self, environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        region, service = scope(environ)
        if service in {"backup", "elasticfilesystem", "macie2", "securityhub"}:
            told = self._rest(service, region, environ.get("PATH_INFO", ""))
            if told is not None:
                return _json(start, *told)
        if service == "dynamodb" and _target(environ) == "DescribeTable":
            return self._changed(environ, start, self._with_replicas)
        if (instead := _instead(service, environ)) is not None:
            return _json(start, instead)
        if service in {"ec2", "rds"}:
            return self._query(region, environ, start)
        asked = environ.get("QUERY_STRING") or environ.get("PATH_INFO")
        if words := _WORDS.get((service, str(asked))):
            return self._changed(environ, start, lambda b: b.replace(*words))
        return self._moto(environ, start)

    def _rest(self, service: str, region: str, path: str) -> tuple[Any, ...] | None:
        if off := _OFF.get((service, path)):
            code, message, status = off
            return {"Code": code, "Message": message, "message": message}, status, code
        if vault := _POINTS.match(path):
            return ({"RecoveryPoints": self._extras.recovery_points.get(vault[1], [])},)
        if service == "backup" and path.endswith("/access-policy"):
            error = {"Code": "ResourceNotFoundException", "Message": "no policy"}
            return error, "404 Not Found", error["Code"]
        if path.endswith("/replication-configurations"):
            return ({"Replications": self._extras.replications.get(region, [])},)
        return None

    def _query(self, region: str, environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        named = _ACTION.search(_body(environ))
        action = named[1].decode() if named else ""
        if action == "DescribeDBInstanceAutomatedBackups":
            return _answer(start, _xml(action, self._backups(region)), "text/xml")
        if action in _MISSING:
            return _answer(start, _xml(action, _MISSING[action]), "text/xml")
        if action in _UNTOLD:
            after, told = _UNTOLD[action]
            return self._changed(environ, start, lambda b: b.replace(after, after + told))
        if action == "DescribeRegions":
            return self._changed(environ, start, self._own_regions)
        if action == "DescribeVolumes":
            return self._changed(environ, start, self._with_zones)
        return self._moto(environ, start)

    def _backups(self, region: str) -> str:
        items = "".join(
            "<DBInstanceAutomatedBackup>"
            f"<DBInstanceIdentifier>{name}</DBInstanceIdentifier><Encrypted>true</Encrypted>"
            f"<DBInstanceAutomatedBackupsArn>{arn}</DBInstanceAutomatedBackupsArn>"
            "<BackupTarget>region</BackupTarget></DBInstanceAutomatedBackup>"
            for name, arn in self._extras.database_backups.get(region, [])
        )
        return f"<DBInstanceAutomatedBackups>{items}</DBInstanceAutomatedBackups>"

    def _with_replicas(self, body: bytes) -> bytes:
        answer = json.loads(body)
        table = answer.get("Table", {})
        regions = self._extras.table_replicas.get(table.get("TableName"), [])
        table["Replicas"] = [{"RegionName": r, "ReplicaStatus": "ACTIVE"} for r in regions]
        return json.dumps(answer).encode()

    def _own_regions(self, body: bytes) -> bytes:
        wanted = self._extras.regions
        return _REGION.sub(lambda m: m[0] if _is_one(m[1].decode(), wanted) else b"", body)

    def _with_zones(self, body: bytes) -> bytes:
        for volume, zone in self._extras.volume_zones.items():
            name = f"<volumeId>{volume}</volumeId>"
            told = f"{name}<availabilityZone>{zone}</availabilityZone>"
            body = body.replace(name.encode(), told.encode(), 1)
        return body

    def _changed(
        self, environ: Environ, start: Callable[..., Any], change: Callable[[bytes], bytes]
    ) -> Iterable[bytes]:
        told: list[Any] = []

        def keep(status: str, headers: list[tuple[str, str]], *_: object) -> None:
            told[:] = [status, headers]

        body = change(b"".join(self._moto(environ, keep)))
        status, headers = told
        kept = [(n, v) for n, v in headers if n.lower() not in {"content-length", "x-amz-crc32"}]
        start(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]


def _instead(service: str, environ: Environ) -> dict[str, Any] | None:
    asked = service, _target(environ)
    if asked == ("timestream", "DescribeEndpoints"):
        # The SDK goes where this says, whatever address it has; moto names one of Amazon's.
        here = {"Address": f"http://{environ['HTTP_HOST']}", "CachePeriodInMinutes": 1440}
        return {"Endpoints": [here]}
    # moto has an instance in every region that nobody made, and none can be made.
    return {"Instances": []} if asked == ("sso", "ListInstances") else None


def _target(environ: Environ) -> str:
    return str(environ.get("HTTP_X_AMZ_TARGET", "")).rpartition(".")[2]


def _body(environ: Environ) -> bytes:
    # Read once and put back: moto reads it again.
    body: bytes = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return body


def _is_one(region: str, wanted: tuple[str, ...]) -> bool:
    # moto tells of other partitions' regions as well; an account has those of its own.
    return region in wanted if wanted else not region.startswith(("cn-", "us-gov-"))


def _xml(action: str, content: str) -> bytes:
    # RDS wraps its result once more than EC2 does.
    result = f"<{action}Result>{content}</{action}Result>" if "DB" in action else content
    return f"<{action}Response>{result}</{action}Response>".encode()


def _json(
    start: Callable[..., Any],
    value: dict[str, Any],
    status: str = "200 OK",
    error: str | None = None,
) -> list[bytes]:
    headers = [("x-amzn-ErrorType", error)] if error else []
    return _answer(start, json.dumps(value).encode(), "application/json", status, headers)


def _answer(
    start: Callable[..., Any],
    body: bytes,
    kind: str,
    status: str = "200 OK",
    headers: Iterable[tuple[str, str]] = (),
) -> list[bytes]:
    start(status, [("Content-Type", kind), ("Content-Length", str(len(body))), *headers])
    return [body]
