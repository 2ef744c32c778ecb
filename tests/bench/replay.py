"""A light server that plays recorded answers, each after the same time, and counts questions.

moto needs more CPU for an answer than the scanner does for the question, on the same cores. So it
is asked once, through `Recorder`, and here its answers are played: what is measured is the scanner.
"""

from __future__ import annotations

import asyncio
import io
import json
import pickle
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SCOPE = re.compile(r"Credential=[^/]+/\d+/([^/]+/[^/]+)/")
_LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
_HEADER = re.compile(rb"(?i)\r\n(authorization|x-amz-target): *([^\r]*)")
_BY_CONNECTION = {"connection", "transfer-encoding", "content-length", "server", "date"}

Question: TypeAlias = tuple[str, str, str, str, bytes]
"""Region and service, target, method, path with its query, body."""
Answer: TypeAlias = tuple[bytes, bytes, bytes]
"""Status line and headers, body, and the address that was asked."""


class Recorder:
    """Between a client and moto's application: keeps what was answered to each question."""

    def __init__(self, application: Any) -> None:
        self._application = application
        self.answers: dict[Question, Answer] = {}

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as the application does."""
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        scope = _SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
        path = environ.get("RAW_URI") or environ.get("REQUEST_URI", "")
        question = (
            scope[1] if scope else "", environ.get("HTTP_X_AMZ_TARGET", ""),
            environ["REQUEST_METHOD"], path, body,
        )  # fmt: skip
        told: list[Any] = []
        answer = b"".join(self._application(environ, lambda *a: told.extend(a[:2])))
        status, headers = told[0], told[1]
        lines = [f"{n}: {v}" for n, v in headers if n.lower() not in _BY_CONNECTION]
        head = "\r\n".join([f"HTTP/1.1 {status}", *lines]).encode("latin-1")
        self.answers[question] = head, answer, environ["HTTP_HOST"].encode()
        start(status, headers)
        return [answer]


class _Player:
    def __init__(self, answers: dict[Question, Answer], latency: float) -> None:
        self._answers, self._latency = answers, latency
        self.address = b""
        self.asked: Counter[Question] = Counter()
        self.unknown: list[str] = []
        self._open, self.most = 0, 0
        self._cpu = time.process_time()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = _LENGTH.search(head)
                body = await reader.readexactly(int(length[1])) if length else b""
                writer.write(await self._answer(head, body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def _answer(self, head: bytes, body: bytes) -> bytes:
        method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
        if path == "/bench/told":
            figures: dict[str, object] = {
                "calls": self.asked.total(), "questions": len(self.asked),
                "unknown": self.unknown, "most": self.most,
                "cpu": time.process_time() - self._cpu,
            }  # fmt: skip
            self.asked.clear()
            self.most, self.unknown, self._cpu = 0, [], time.process_time()
            answer = json.dumps(figures).encode()
            return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(answer), answer)
        found = {n.lower(): v.decode() for n, v in _HEADER.findall(head)}
        scope = _SCOPE.search(found.get(b"authorization", ""))
        target = found.get(b"x-amz-target", "")
        question = (scope[1] if scope else "", target, method, path, body)
        self.asked[question] += 1
        self._open += 1
        self.most = max(self.most, self._open)
        await asyncio.sleep(self._latency)
        self._open -= 1
        if question not in self._answers:
            self.unknown.append(" ".join(question[:4]))
            return b"HTTP/1.1 501 Not recorded\r\nContent-Length: 0\r\n\r\n"
        known, told, asked = self._answers[question]
        # Some answers say where to ask next.
        told = told.replace(asked, self.address)
        # What answers HEAD has a length, but nothing of that length.
        sent = b"" if method == "HEAD" else told
        return b"%s\r\nContent-Length: %d\r\n\r\n%s" % (known, len(told), sent)


async def _play(file: str, latency: float) -> None:
    answers = pickle.loads(Path(file).read_bytes())
    player = _Player(answers, latency)
    server = await asyncio.start_server(player.serve, "127.0.0.1", 0, limit=2**20)
    port = server.sockets[0].getsockname()[1]
    player.address = b"127.0.0.1:%d" % port
    print(port, flush=True)
    # Whoever started it closes its input at the end.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_play(sys.argv[1], float(sys.argv[2])))
