"""Whatever moto does not implement is answered like an account that holds nothing of that kind.

moto itself is asked whether it implements it: by whether a backend of its takes the request, and
by its answer. So what a newer moto can do, it does.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from scanner.demo.aws_empty_answer import Answer, answer
from scanner.demo.aws_operation import operation, scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Environ = dict[str, Any]
    Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


@cache
def _modules() -> frozenset[str]:
    from moto import backends

    return frozenset(backends.list_of_moto_modules())


class NothingThere:
    """moto's dispatcher, and what it would leave unanswered.

    `answered` names the operations that moto did not answer, as `service:Operation`; `stumbled`
    those of them that it has and failed in, mostly over a thing that does not exist. What it holds
    of such a kind, if anything, was not told.
    """

    def __init__(self, moto: Any) -> None:  # noqa: ANN401 - moto's dispatcher
        self._moto = moto
        self.answered: set[str] = set()
        self.stumbled: set[str] = set()

    def __call__(self, environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer, as moto does where it can."""
        _, service = scope(environ)
        # What has no length is uploaded, and moto's.
        if not service or "HTTP_TRANSFER_ENCODING" in environ:
            application: Application = self._moto
            return application(environ, start)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        if not self._has_backend(environ, service):
            told = self._told(environ, body)
            return told(start) if told else _answer(start, HTTPStatus.NOT_IMPLEMENTED, {}, b"")
        return self._asked(environ, body, start)

    def _asked(self, environ: Environ, body: bytes, start: Callable[..., Any]) -> Iterable[bytes]:
        said: list[Any] = []

        def keep(status: str, headers: list[tuple[str, str]], *_: object) -> None:
            said[:] = [status, headers]

        try:
            content = b"".join(self._moto(environ, keep))
        except Exception as error:
            told = self._told(environ, body)
            if told is None:
                raise
            if not isinstance(error, NotImplementedError):
                self.stumbled.add(told.operation)
            return told(start)
        status, headers = said
        if _is_nobodys(environ, status, content) and (told := self._told(environ, body)):
            return told(start)
        start(status, headers)
        return [content]

    def _has_backend(self, environ: Environ, service: str) -> bool:
        host = self._moto.infer_service_region_host(environ, environ.get("PATH_INFO", ""))
        if host is None or host in _modules():
            return True
        patterns = self._moto.backend_url_patterns
        backend = next((name for name, at in patterns if at.match(f"http://{host}")), None)
        # S3's pattern also takes what only begins with its name, and its directory buckets
        # (`s3express`), of which moto has none, as if they were ordinary ones.
        return backend is not None and (backend != "s3" or service == "s3")

    def _told(self, environ: Environ, body: bytes) -> _Told | None:
        """Return the answer that nothing is there; `None` where that is no answer."""
        asked = operation(environ, body)
        said = answer(asked, environ.get("CONTENT_TYPE", "")) if asked else None
        if said is None:
            return None
        told = _Told(f"{asked.service_model.service_name}:{asked.name}", said)
        self.answered.add(told.operation)
        return told


@dataclass(frozen=True, slots=True)
class _Told:
    operation: str
    answer: Answer

    def __call__(self, start: Callable[..., Any]) -> Iterable[bytes]:
        said = self.answer
        return _answer(start, HTTPStatus(said.status), said.headers, said.body)


def _is_nobodys(environ: Environ, status: str, content: bytes) -> bool:
    """Say whether an error comes from the web server, and not from a service."""
    if int(status[:3]) < HTTPStatus.BAD_REQUEST or environ["REQUEST_METHOD"] == "HEAD":
        return False
    return not content.strip() or content.lstrip().lower().startswith(b"<!doctype html")


def _answer(
    start: Callable[..., Any], status: HTTPStatus, headers: dict[str, str], body: bytes
) -> Iterable[bytes]:
    told = {**headers, "Content-Length": str(len(body))}
    start(f"{status.value} {status.phrase}", list(told.items()))
    return [body]
