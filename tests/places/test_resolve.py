"""What a location code resolves to, and that what is not known never becomes a country."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scanner.model import Location
from scanner.places.resolve import all_codes, combine, resolve
from scanner.places.table import PROVIDERS, places, table

AWS_ALIASES = {
    alias
    for entry in table("aws").locations.values()
    for alias in (entry.group, entry.price_code, entry.zone_id)
}


def regions(provider: str) -> list[str]:
    return [c for c, entry in table(provider).locations.items() if entry.kind == "region"]


@pytest.mark.parametrize(
    ("code", "kind", "countries"),
    [
        ("eu-central-1", "region", ("DE",)),
        ("eu-central-1a", "zone", ("DE",)),
        ("euc1-az1", "zone", ("DE",)),
        ("euw1-az3", "zone", ("IE",)),
        ("eu-central-1-waw-1a", "zone", ("PL",)),
        ("eu-central-1-ist-1a", "zone", ("TR",)),
        ("euc1-ist1-az1", "zone", ("TR",)),
        ("eu-central-1-ist-1", "zone", ("TR",)),
        ("eu-west-3-cmn-1a", "zone", ("MA",)),
        ("eu-west-3-cmn-wlz-1a", "zone", ("MA",)),
        ("eu-west-3-wl1-cmn1", "zone", ("MA",)),
        ("eu-west-3-wl1-dss-wlz-1", "zone", ("SN",)),
        ("eu-west-3-wl1", "zone", ("MA", "SN")),
        ("eu-west-2", "region", ("GB",)),
        ("eu-west-2b", "zone", ("GB",)),
        ("eu-central-2", "region", ("CH",)),
        ("eu-isoe-west-1", "region", ("GB",)),
        ("eusc-de-east-1", "region", ("DE",)),
        ("eusc-de-east-1a", "zone", ("DE",)),
        ("us-east-1-lim-1a", "zone", ("PE",)),
        ("use1-wl1-atl-wlz1", "zone", ("US",)),
        ("aws-global", "global", ()),
    ],
)
def test_aws(code: str, kind: str, countries: tuple[str, ...]) -> None:
    found = resolve("aws", code)

    assert (found.code, found.kind, found.countries) == (code, kind, countries)
    assert found.within is None


@pytest.mark.parametrize(
    "code",
    [
        "eu-central-1-xyz-1a",
        "eu-central-1-ist-1b",
        "eu-central-1-ist-2a",
        "euc1-xyz1-az1",
        "euc9-az1",
        "euc1-az",
        "euc1-az1a",
        "eu-central-1aa",
        "eu-central-1A",
        "eu-central-1a ",
        "eu-central-1a\n",
        "eu-central-3a",
        "eu-central",
        "EU-CENTRAL-1",
        "EU",
        "aws-globala",
    ],
)
def test_aws_unknown(code: str) -> None:
    source = "not in the table of aws, as of 2026-11-22"

    assert resolve("aws", code) == Location(
        code=code, kind="unknown", basis="inferred", source=source
    )


@pytest.mark.parametrize(
    ("code", "service", "kind", "countries"),
    [
        ("EUR4", "storage", "dual-region", ("FI", "NL")),
        ("eur4", "storage.googleapis.com", "dual-region", ("FI", "NL")),
        ("EUR7", "storage", "dual-region", ("DE", "GB")),
        ("eur7", "spanner", "multi-region", ("DE", "IT")),
        ("eur7", None, "multi-region", ("DE", "GB", "IT")),
        ("eur5", "cloudkms", "multi-region", ("BE", "GB", "NL")),
        ("ASIA", "storage", "multi-region", ("IN", "JP", "KR", "SG", "TW")),
        ("asia", "kms", "multi-region", ()),
        ("EU", "bigquery", "multi-region", ("BE", "NL")),
        ("europe-west2", None, "region", ("GB",)),
        ("EUROPE-WEST4", "storage", "region", ("NL",)),
        ("europe-west4-a", "compute", "zone", ("NL",)),
        ("projects/p/zones/europe-west6-b", "compute", "zone", ("CH",)),
        ("regions/europe-west1", None, "region", ("BE",)),
        (
            "https://www.googleapis.com/compute/v1/projects/p/zones/us-east1-c",
            None,
            "zone",
            ("US",),
        ),
        ("projects/p/instanceConfigs/regional-europe-west1", "spanner", "region", ("BE",)),
        ("projects/p/instanceConfigs/eur6", "spanner", "multi-region", ("CH", "DE", "NL")),
        ("global", "logging", "global", ()),
    ],
)
def test_gcp(code: str, service: str | None, kind: str, countries: tuple[str, ...]) -> None:
    found = resolve("gcp", code, service=service)

    assert (found.code, found.kind, found.countries) == (code, kind, countries)
    assert found.within is None


@pytest.mark.parametrize(
    ("code", "service"),
    [("EU", "storage"), ("eu", "compute"), ("europe", "kms"), ("europe", "artifactregistry")],
)
def test_gcp_promises_the_eu_and_names_no_country(code: str, service: str) -> None:
    found = resolve("gcp", code, service=service)

    assert (found.kind, found.within, found.countries) == ("multi-region", "EU", ())


@pytest.mark.parametrize(
    "code",
    [
        "europe-west99",
        "europe-west4-ai1a",
        "europe-west4-a-b",
        "eur4-a",
        "eu-a",
        "global-a",
        "nam5",
        "custom-eur3-us",
        "projects/p/buckets/europe-west4",
        "projects/europe-west4/zones/",
        "europe-west\u0664",
        # The Kelvin sign is a "k" in lower case.
        "\u212ams:us",
    ],
)
def test_gcp_unknown(code: str) -> None:
    found = resolve("gcp", code)

    assert (found.code, found.kind, found.countries, found.within) == (code, "unknown", (), None)


@pytest.mark.parametrize("code", ["westeurope", "West Europe", "WESTEUROPE"])
def test_azure_spellings(code: str) -> None:
    found = resolve("azure", code)

    assert (found.code, found.kind, found.countries) == (code, "region", ("NL",))


@pytest.mark.parametrize("code", ["europe", "global", "uk"])
def test_azure_logical_locations_have_no_place(code: str) -> None:
    found = resolve("azure", code)

    assert (found.kind, found.countries, found.within) == ("global", (), None)


@pytest.mark.parametrize(
    ("provider", "code", "service", "basis"),
    [
        ("aws", "eu-central-1", None, "documented"),
        ("aws", "eu-west-3-cmn-1a", None, "inferred"),
        ("aws", "us-west-2-lax-1", None, "documented"),
        ("aws", "eu-central-1-wl1", None, "inferred"),
        ("gcp", "EU", "storage", "documented"),
        ("gcp", "ASIA", "storage", "inferred"),
        ("gcp", "eur7", None, "inferred"),
        ("gcp", "eur3", "kms", "inferred"),
        ("gcp", "europe-west4-a", None, "documented"),
        ("gcp", "nowhere", None, "inferred"),
    ],
)
def test_basis(provider: str, code: str, service: str | None, basis: str) -> None:
    assert resolve(provider, code, service=service).basis == basis


def test_unknown_provider() -> None:
    source = "no table of locations for this provider"
    expected = Location(code="fsn1", kind="unknown", basis="inferred", source=source)

    assert resolve("hetzner", "fsn1") == expected
    assert all_codes("hetzner") == ()
    assert resolve("../policies/data/countries", "NL").countries == ()


@pytest.mark.parametrize("code", [None, ""])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_no_code(provider: str, code: str | None) -> None:
    found = resolve(provider, code)

    assert (found.code, found.kind, found.countries) == (None, "unknown", ())


@pytest.mark.parametrize(
    ("provider", "code"), [(p, code) for p in PROVIDERS for code in all_codes(p)]
)
def test_every_code_of_a_table_resolves_to_itself(provider: str, code: str) -> None:
    entry = table(provider).locations[code]
    found = resolve(provider, code)

    assert found == places(provider)[code.lower()]
    assert (found.code, found.kind) == (code, entry.kind)
    assert (found.countries, found.within) == (entry.countries, entry.within)
    assert found.source == f"{entry.source}, as of {table(provider).as_of}"
    if ":" in code:
        service, _, bare = code.partition(":")
        assert resolve(provider, bare, service=service).countries == entry.countries


def test_combine_takes_the_union() -> None:
    parts = ["EUROPE-WEST4", "EUROPE-WEST2"]

    found = combine("gcp", parts, code="EU")

    assert (found.code, found.kind, found.countries) == ("EU", "dual-region", ("GB", "NL"))
    assert (found.basis, found.place) == ("documented", "Eemshaven + London")
    assert found.source == resolve("gcp", "europe-west4").source


@pytest.mark.parametrize(
    ("parts", "source"),
    [
        (["EUROPE-WEST4", "EUROPE-WEST99"], "no countries known for EUROPE-WEST99"),
        (["EUROPE-WEST4", ""], "no countries known for (none)"),
        (["EUROPE-WEST4", "EU"], "no countries known for EU"),
        ([], "no countries known for any part"),
    ],
)
def test_combine_is_unknown_if_one_part_is(parts: list[str], source: str) -> None:
    assert combine("gcp", parts, code="EU") == Location(
        code="EU", kind="dual-region", basis="inferred", source=source
    )


def test_combine_is_inferred_if_one_part_is() -> None:
    assert combine("gcp", ["asia", "asia-east1"], code=None).basis == "inferred"


@given(st.sampled_from(regions("aws")), st.text(min_size=1))
def test_aws_suffix_never_inherits(region: str, suffix: str) -> None:
    code = region + suffix
    assume(not re.fullmatch("[a-z]", suffix))
    assume(code not in table("aws").locations)
    assume(code not in AWS_ALIASES)

    found = resolve("aws", code)

    assert (found.kind, found.countries, found.within) == ("unknown", (), None)


@given(
    st.sampled_from(regions("aws")),
    st.from_regex(r"-[a-z]{3}-[1-9][a-z]", fullmatch=True),
)
def test_aws_new_local_zone_never_inherits(region: str, suffix: str) -> None:
    assume(region + suffix not in table("aws").locations)

    assert resolve("aws", region + suffix).countries == ()


@given(st.sampled_from(regions("gcp")), st.text(min_size=1))
def test_gcp_suffix_never_inherits(region: str, suffix: str) -> None:
    code = region + suffix
    # A path ends in a place of its own, and case does not matter to Google.
    assume("/" not in suffix)
    assume(not re.fullmatch("-[a-zA-Z]", suffix))
    assume(code.lower() not in places("gcp"))

    found = resolve("gcp", code)

    assert (found.kind, found.countries, found.within) == ("unknown", (), None)


@given(st.sampled_from(regions("azure")), st.text(min_size=1))
def test_azure_suffix_never_inherits(region: str, suffix: str) -> None:
    code = region + suffix
    assume(code.lower().replace(" ", "") not in places("azure"))

    found = resolve("azure", code)

    assert (found.kind, found.countries, found.within) == ("unknown", (), None)


@given(
    st.sampled_from(PROVIDERS) | st.text(),
    st.none() | st.text(),
    st.none() | st.text(),
)
def test_resolve_never_raises(provider: str, code: str | None, service: str | None) -> None:
    found = resolve(provider, code, service=service)

    assert found.code == (code or None)
    assert found.source


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize(
    "code",
    ["\x00", "\x1b[31m", "\ud800", "a" * 1_000_000, "/" * 100_000],
    ids=["nul", "escape", "surrogate", "long", "slashes"],
)
def test_resolve_withstands(provider: str, code: str) -> None:
    assert resolve(provider, code).countries == ()
    assert combine(provider, [code], code=code).countries == ()
