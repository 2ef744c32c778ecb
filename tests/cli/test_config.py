"""`residency config`: the file is read, and nothing else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]


def test_in_order(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "residency.toml").write_text('[[targets.aws]]\nprofile = "production"\n')
    assert ended("config") == (
        0,
        "residency.toml: nothing wrong"
        " (target: 1, party: 0, access entry: 0, waiver: 0, site: 0)\n",
        "",
    )


def test_what_is_wrong_is_said_of_each_file(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[plans.provider_region]\naws = "eu-west1"\nacme = "x"\n')
    code, out, err = ended("config", "a.toml")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        'a.toml:2: plans.provider_region.aws: "eu-west1" is no region of aws '
        "(did you mean eu-west-1?)",
        'a.toml:3: plans.provider_region: "acme" is no provider with regions (there are: '
        "aws, aws-native, azure, azure-native, azurerm, gcp, google, google-beta, google-native)",
        "2 errors, nothing was scanned",
    ]


def test_no_file(ended: Ended) -> None:
    code, _, err = ended("config")
    assert (code, "residency.toml: no such file" in err) == (2, True)
