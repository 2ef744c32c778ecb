"""Evidence in a Cloud Storage bucket.

Source: Cloud Storage JSON API, objects.insert, `ifGenerationMatch=0`: 412 where there is an object
of that name.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from google.api_core.exceptions import NotFound, PreconditionFailed

from scanner.cloud.gcp.errors import SDK_ERRORS, problem
from scanner.cloud.gcp.project import Project
from scanner.cloud.limits import Limits
from scanner.evidence.problem import EvidenceError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator


class BucketStore:
    """Signs in with the default credentials, as the scan does."""

    provider = "gcp"

    def __init__(self, bucket: str, prefix: str) -> None:
        self.bucket = bucket
        self.address = f"gs://{bucket}/{prefix}".rstrip("/")
        self._before = f"{prefix}/" if prefix else ""
        # A bucket belongs to a project, but is found by its name alone; `_` stands for any.
        self._project = Project("_", Limits())

    @cached_property
    def _bucket(self) -> Any:  # noqa: ANN401 - the SDK has no types
        return self._project.client.bucket(self.bucket)

    def ready(self) -> None:
        """See that the bucket answers; whether it may be written shows when it is."""
        self.keys("runs")

    def put(self, key: str, data: bytes) -> bool:
        """Upload, unless there is an object of that name."""
        with self._errors("storage.objects.create", key):
            try:
                self._blob(key).upload_from_string(
                    data,
                    content_type="application/octet-stream",
                    if_generation_match=0,
                    **self._project.patience,
                )
            except PreconditionFailed:
                return False
            return True

    def get(self, key: str) -> bytes:
        """Download an object."""
        with self._errors("storage.objects.get", key):
            data: bytes = self._blob(key).download_as_bytes(**self._project.patience)
            return data

    def has(self, key: str) -> bool:
        """Ask for an object's description."""
        with self._errors("storage.objects.get", key):
            return bool(self._blob(key).exists(**self._project.patience))

    def keys(self, folder: str) -> list[str]:
        """List objects, over all pages."""
        with self._errors("storage.objects.list", folder):
            found = self._project.client.list_blobs(
                self.bucket, prefix=f"{self._before}{folder}/", **self._project.patience
            )
            return sorted(blob.name.removeprefix(self._before) for blob in found)

    def delete(self, key: str) -> None:
        """Delete an object."""
        with self._errors("storage.objects.delete", key):
            try:
                self._blob(key).delete(**self._project.patience)
            except NotFound:
                return

    def _blob(self, key: str) -> Any:  # noqa: ANN401 - the SDK has no types
        return self._bucket.blob(self._before + key)

    @contextmanager
    def _errors(self, call: str, key: str) -> Iterator[None]:
        try:
            yield
        except NotFound as error:
            # The same answer where the bucket is not there.
            if call == "storage.objects.get":
                message = f"{self.address}: there is no {key}"
                raise MissingError(message) from error
            raise EvidenceError(f"{self.address}: there is no such bucket", usage=True) from error
        except SDK_ERRORS as error:
            found = problem(call, error, None)
            hint = f"Allow {call} on the bucket." if found.status == "denied" else ""
            raise EvidenceError(f"{self.address}: {call}: {found.detail}", hint) from error
