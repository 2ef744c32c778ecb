"""Who has an application that agents use: an address that makes no sense is somebody unknown."""

from __future__ import annotations

import pytest

from scanner.cloud.aws.contact.application_hosts import paths
from scanner.model import AccessPath

NONE = "it has 0 permissions"


@pytest.mark.parametrize(
    ("url", "host", "encryption", "said"),
    [
        ("HTTPS://a.example.com/x?key=1", "a.example.com", "enforced", "begins with https://"),
        ("https://[a", None, "enforced", "begins with https://"),
        ("https://{host}/", None, "enforced", "begins with https://"),
        ("a.example.com/x?key=1", "a.example.com", "unknown", "has no scheme"),
        ("//a.example.com/", None, "unknown", "has no scheme"),
    ],
)
def test_only_the_host_of_an_address_is_told(
    url: str, host: str | None, encryption: str, said: str
) -> None:
    about = {"ApplicationSourceConfig": {"ExternalUrlConfig": {"AccessUrl": url}}}
    (path,) = paths(about)
    assert (path.principal, path.encryption, path.evidence) == (
        f"aws:app-integrations:{host}" if host else None,
        encryption,
        f"its address {said}; {NONE}",
    )


def test_an_application_without_an_address_is_somebody_unless_it_is_aws_own() -> None:
    said = f"at which address it is, is not told; {NONE}"
    unknown = AccessPath(kind="principal", encryption="unknown", evidence=said)
    assert [list(paths({"IsService": own})) for own in (True, False)] == [[], [unknown]]
