"""Evidence in an S3 bucket.

Source: S3 API reference, PutObject, `If-None-Match: *`: 412 where there is an object of that name,
409 where another upload of it is under way, to be tried again.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.errors import SDK_ERRORS, problem
from scanner.cloud.limits import Limits
from scanner.evidence.problem import EvidenceError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIES = 6
_GONE = {"NoSuchKey", "404"}


class BucketStore:
    """Signs in with the default credentials, as the scan does."""

    provider = "aws"

    def __init__(self, bucket: str, prefix: str) -> None:
        self.bucket = bucket
        self.address = f"s3://{bucket}/{prefix}".rstrip("/")
        self._before = f"{prefix}/" if prefix else ""

    @cached_property
    def _client(self) -> Any:  # noqa: ANN401 - boto3 is dynamic
        return Account(None, Limits()).client("s3", None)

    def ready(self) -> None:
        """See that the bucket answers; whether it may be written shows when it is."""
        self.keys("runs")

    def put(self, key: str, data: bytes) -> bool:
        """Upload, unless there is an object of that name."""
        for attempt in range(_TRIES):
            try:
                self._put(key, data)
            except ClientError as error:
                code = error.response.get("Error", {}).get("Code")
                if code == "PreconditionFailed":
                    return False
                if code != "ConditionalRequestConflict" or attempt == _TRIES - 1:
                    raise self._error("s3:PutObject", key, error) from error
                time.sleep(0.2 * 2**attempt)
            else:
                return True
        raise AssertionError

    def _put(self, key: str, data: bytes) -> None:
        name = self._before + key
        try:
            self._client.put_object(Bucket=self.bucket, Key=name, Body=data, IfNoneMatch="*")
        except ClientError:
            raise
        except SDK_ERRORS as error:
            raise self._error("s3:PutObject", key, error) from error

    def get(self, key: str) -> bytes:
        """Download an object."""
        with self._errors("s3:GetObject", key):
            answer = self._client.get_object(Bucket=self.bucket, Key=self._before + key)
            data: bytes = answer["Body"].read()
            return data

    def has(self, key: str) -> bool:
        """Ask for an object's head."""
        try:
            with self._errors("s3:GetObject", key):
                self._client.head_object(Bucket=self.bucket, Key=self._before + key)
        except MissingError:
            return False
        return True

    def keys(self, folder: str) -> list[str]:
        """List objects, over all pages."""
        found: list[str] = []
        with self._errors("s3:ListBucket", folder):
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self.bucket, Prefix=f"{self._before}{folder}/"
            )
            for page in pages:
                found += (item["Key"] for item in page.get("Contents", []))
        return sorted(key.removeprefix(self._before) for key in found)

    def delete(self, key: str) -> None:
        """Delete an object; where the bucket keeps versions, its old one stays there."""
        with self._errors("s3:DeleteObject", key):
            self._client.delete_object(Bucket=self.bucket, Key=self._before + key)

    @contextmanager
    def _errors(self, call: str, key: str) -> Iterator[None]:
        try:
            yield
        except SDK_ERRORS as error:
            raise self._error(call, key, error) from error

    def _error(self, call: str, key: str, error: Exception) -> EvidenceError:
        if isinstance(error, ClientError) and error.response.get("Error", {}).get("Code") in _GONE:
            return MissingError(f"{self.address}: there is no {key}")
        found = problem(call, error, None)
        hint = f"Allow {call} on the bucket." if found.status == "denied" else ""
        return EvidenceError(f"{self.address}: {call}: {found.detail}", hint)
