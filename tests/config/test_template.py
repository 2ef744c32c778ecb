"""The file to begin with loads as it is, and so does each of its examples."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import scanner.config
from scanner.config import Config, EngineSettings, ScanSettings, load
from scanner.model import AccessEntry, Waiver

TEMPLATE = Path(scanner.config.__file__).with_name("template.toml")
KNOWN: dict[str, Any] = {
    "agreements": frozenset({"article3"}),
    "rules": frozenset({"storage_outside_eea"}),
}


def uncommented() -> str:
    return re.sub(r"^#(?=[^ #\n])", "", TEMPLATE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_as_it_is() -> None:
    assert load(TEMPLATE, **KNOWN) == Config()


def test_every_example(tmp_path: Path) -> None:
    (tmp_path / "opa-authority.pem").touch()
    path = tmp_path / "residency.toml"
    path.write_text(uncommented(), encoding="utf-8")

    config = load(path, **KNOWN)

    # An example of everything, and the defaults are the real ones.
    assert all(getattr(config, field.name) for field in fields(Config))
    assert [party.role for party in config.register.parties.values()] == ["own", "sub-processor"]
    assert all(isinstance(entry, AccessEntry) for entry in config.register.access.values())
    assert all(isinstance(waiver, Waiver) for waiver in config.register.waivers)
    assert config.scan == ScanSettings()
    assert config.engine == EngineSettings(
        opa_url="https://opa.example.org:8181", ca_file=str(tmp_path / "opa-authority.pem")
    )


def test_lines_are_short() -> None:
    assert max(map(len, TEMPLATE.read_text(encoding="utf-8").splitlines())) <= 100
