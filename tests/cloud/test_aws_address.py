"""What an address tells: the host and no more of it, AWS's region, and whether it is encrypted."""

from __future__ import annotations

import pytest

from scanner.cloud.aws.network import address
from scanner.model import AccessPath


@pytest.mark.parametrize(
    ("given", "host"),
    [
        ("https://hook.vendor.example/in?key=1", "hook.vendor.example"),
        ("https://user:word@Hook.vendor.example:8443/in", "hook.vendor.example"),
        ("jdbc:redshift://dwh.example:5439/db", "dwh.example"),
        ("b1.vendor.example:9092", "b1.vendor.example"),
        ("https://*.vendor.example/in", None),
        ("https://${stageVariables.host}/in", None),
        ("https://[broken/in", None),
        ("no address", None),
        ("https:///in", None),
        ("", None),
        (None, None),
    ],
)
def test_only_the_host_is_kept(given: str | None, host: str | None) -> None:
    assert address.host(given) == host


@pytest.mark.parametrize(
    ("given", "region"),
    [
        ("jdbc:redshift://dwh.abc.eu-west-1.redshift.amazonaws.com:5439/db", "eu-west-1"),
        ("wg.1.eu-central-1.redshift-serverless.amazonaws.com:5439/dev", "eu-central-1"),
        ("https://search-cdr-abc.us-east-1.es.amazonaws.com", "us-east-1"),
        ("https://abc.us-gov-west-1.aoss.amazonaws.com", "us-gov-west-1"),
        ("https://search-cdr-abc.eu-west-1.on.aws", None),
        ("https://search.office.example", None),
        ("https://eu-west-1.es.amazonaws.com.vendor.example", None),
        ("https://vendor.example/a.eu-west-1.es.amazonaws.com", None),
        (None, None),
    ],
)
def test_the_region_is_read_from_a_name_that_aws_gave(
    given: str | None, region: str | None
) -> None:
    assert address.region(given) == region


def test_who_has_the_address_gets_the_data() -> None:
    assert [
        address.recipient(given, "gets it")
        for given in ("https://a.example/x?key=1", "http://a.example", "a.example:1", "https://*.a")
    ] == [
        AccessPath(
            kind="principal",
            encryption="enforced",
            principal="aws:host:a.example",
            evidence="gets it, over HTTPS",
        ),
        AccessPath(
            kind="principal",
            encryption="none",
            principal="aws:host:a.example",
            evidence="gets it, over HTTP",
        ),
        AccessPath(
            kind="principal",
            encryption="unknown",
            principal="aws:host:a.example",
            evidence="gets it",
        ),
        AccessPath(kind="principal", encryption="unknown", evidence="gets it, over HTTPS"),
    ]
