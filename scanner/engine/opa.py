"""An OPA server, through opa-python-client: for who runs a central one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
from opa_client.errors import PolicyNotFoundError, RegoParseError
from opa_client.opa import OpaClient

from scanner.config.opa_url import complaint
from scanner.engine.bundle import Bundle, load
from scanner.engine.protocol import ENTRY_POINT, EngineError, canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

_PUSH = "Send them: residency policies push --opa-url URL"
_PACKAGE = "/residency/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the server is and how to talk to it. `token` is a bearer token; seconds."""

    url: str
    token: str | None = None
    ca_file: str | None = None
    timeout: float = 60.0


class OpaEngine:
    """Evaluates on a server, after making sure that it holds these policies and this data."""

    name = "opa"

    def __init__(self, address: Address, bundle: Bundle | None = None) -> None:
        self._address = address
        self._bundle = bundle or load()
        self._client = _connect(address)

    def decide(self, document: dict[str, Any]) -> bytes:
        """Return the decision as canonical JSON. Raises `EngineError`."""
        package, _, rule = ENTRY_POINT.rpartition(".")
        with _errors(self._address.url):
            # Without strict errors OPA turns a failing builtin into "undefined".
            params = {"strict-builtin-errors": "true"}
            answer = self._client.query_rule(document, package, rule, query_params=params)
        if not isinstance(answer, dict) or "result" not in answer:
            message = f"{self._address.url} has no {ENTRY_POINT}"
            raise EngineError(message, _PUSH)
        return canonical(answer["result"])

    def check(self) -> None:
        """Compare the server's policies and data with ours. Raises `EngineError`."""
        with _errors(self._address.url):
            held = self._client.get_policies_info()
        for path, text in self._bundle.modules.items():
            if self._policy(path) != text:
                message = f"{self._address.url} holds another {path}, or none"
                raise EngineError(message, _PUSH)
        for name, info in held.items():
            if name not in self._bundle.modules and _PACKAGE in f"{info['path']}/":
                message = f"{self._address.url} holds a policy of its own in our package: {name}"
                raise EngineError(message, "Remove it, or use a server of your own.")
        if self._data("data") != self._bundle.data:
            message = f"{self._address.url} holds other reference data (countries, decisions)"
            raise EngineError(message, _PUSH)

    def push(self) -> Iterator[str]:
        """Upload data, libraries, rules, main; yield each name. Nothing is rewritten on the way."""
        digest = {"policy_digest": self._bundle.policy_digest}
        with _errors(self._address.url):
            self._client.update_or_create_data(self._bundle.data, "data")
            self._client.update_or_create_data(digest, "bundle")
            for path, text in self._bundle.modules.items():
                self._client.update_policy_from_string(text, path, rego_compat=False)
                yield path

    def close(self) -> None:
        """Close the connections."""
        self._client.close_connection()

    def _policy(self, path: str) -> str | None:
        with _errors(self._address.url):
            try:
                answer = self._client.get_policy(path)
            except PolicyNotFoundError:
                return None
        text: str | None = answer.get("result", {}).get("raw")
        return text

    def _data(self, name: str) -> object:
        with _errors(self._address.url):
            try:
                return self._client.get_data(name)["result"]
            except PolicyNotFoundError:
                return None


def _connect(address: Address) -> OpaClient:
    wrong = complaint(address.url, token=address.token is not None)
    if wrong:
        message = f"the OPA server's address {wrong}"
        raise EngineError(message)
    parts = urlsplit(address.url)
    client = OpaClient(
        host=parts.hostname,
        port=parts.port,
        ssl=parts.scheme == "https",
        token=address.token,
        timeout=address.timeout,
        # A server that hangs would be waited for three times over.
        retries=0,
    )
    if address.ca_file:
        # The client has no argument for a private authority; its session does.
        client._session.verify = address.ca_file  # noqa: SLF001
    return client


@contextmanager
def _errors(url: str) -> Iterator[None]:
    # The client's own classes share no base, and most of what it raises is requests'.
    try:
        yield
    except requests.exceptions.HTTPError as error:
        message = f"{url} refused: {_words(error.response)}"
        raise EngineError(message, "Check the token and the policies.") from error
    except requests.exceptions.JSONDecodeError as error:
        message = f"{url} does not answer like OPA"
        raise EngineError(message, "Is this the address of an OPA server?") from error
    except requests.exceptions.Timeout as error:
        message = f"{url} gave no answer in time"
        raise EngineError(message, "Is the OPA server busy or stuck?") from error
    except requests.exceptions.SSLError as error:
        message = f"{url} has no certificate that is trusted here"
        raise EngineError(
            message, "Name its authority with --opa-ca-file, if it is yours."
        ) from error
    except OSError as error:
        message = f"{url} is not reachable ({type(error).__name__})"
        raise EngineError(message, "Is the OPA server up, and the address right?") from error
    except (RegoParseError, KeyError, AttributeError, TypeError) as error:
        message = f"{url} gave an answer that is none: {error}"
        raise EngineError(message, _PUSH) from error


def _words(response: requests.Response | None) -> str:
    if response is None:
        return "no answer"
    try:
        body = response.json()
    except ValueError:
        return f"HTTP {response.status_code}"
    errors = body.get("errors") if isinstance(body, dict) else None
    first = errors[0] if isinstance(errors, list) and errors else body
    text = first.get("message", "") if isinstance(first, dict) else ""
    return f"HTTP {response.status_code} {text}".strip()
