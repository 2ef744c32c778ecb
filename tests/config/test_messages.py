"""What people read when something is wrong: everything at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from scanner.config import ConfigError, load

HERE = Path(__file__).parent
AGREEMENTS = frozenset({"article3", "callvoip"})
RULES = frozenset({"storage_outside_eea"})


def problems(path: Path) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        load(path, agreements=AGREEMENTS, rules=RULES)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_every_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)

    found = problems(Path("broken.toml"))

    assert found == tuple((HERE / "broken.txt").read_text(encoding="utf-8").splitlines())


def test_no_secret_is_repeated() -> None:
    assert "secret" not in " ".join(problems(HERE / "broken.toml"))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("opa.example.org:8181", "is not the address of a server"),
        ("https://opa.example.org", "is not the address of a server"),
        ("https://opa.example.org:8181/v1/data", "is not the address of a server"),
        ("https://opa.example.org:8181?pretty", "is not the address of a server"),
        ("ftp://opa.example.org:8181", "is not the address of a server"),
        ("https://:8181", "is not the address of a server"),
        ("https://opa.example.org:port", "is not an address"),
        ("https://opa.example.org:99999", "is not an address"),
        ("https://[opa:8181", "is not an address"),
        ("https://user@opa.example.org:8181", "must not hold a name or password"),
        ("http://opa.example.org:8181", "a token would travel in clear text"),
        ("http://10.0.0.1:8181", "a token would travel in clear text"),
        ("http://localhost.example.org:8181", "a token would travel in clear text"),
    ],
)
def test_engine_address(tmp_path: Path, url: str, told: str) -> None:
    path = tmp_path / "residency.toml"
    path.write_text(f'[engine]\nopa_url = "{url}"\ntoken_env = "OPA_TOKEN"\n', encoding="utf-8")

    (problem,) = problems(path)

    assert problem.startswith(f"{path}:2: engine.opa_url: {told}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a = 1\nb = \n", ":2: not valid TOML: Invalid value (column 5)"),
        (b"a = 1\nb", ": not valid TOML: Expected '='"),
        (b"until = 2026-13-01\n", ":1: not valid TOML: "),
        (b'a = "\x1b[31m"\n', ":1: not valid TOML: "),
        (b"a = 1\r\n\r\nb = 'caf\xe9'\r\n", ":3: not UTF-8 text"),
        ("a = 1".encode("utf-16"), ":1: not UTF-8 text"),
        (b"a = " + b"[" * 100_000, ": not valid TOML: nested too deeply"),
        (b"a = " + b"9" * 5_000, ": not valid TOML: "),
        (b"#" * (4 * 1024 * 1024 + 1), ": is larger than 4 MiB"),
    ],
    ids=["value", "end", "date", "control", "latin-1", "utf-16", "nested", "number", "large"],
)
def test_not_toml(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "residency.toml"
    path.write_bytes(content)

    (problem,) = problems(path)

    assert problem.startswith(f"{path}{told}")
    assert problem.isprintable()


def test_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert problems(tmp_path / "none.toml") == (f"{tmp_path / 'none.toml'}: no such file",)
    assert problems(tmp_path) == (f"{tmp_path}: is a directory (expected a file)",)
    assert problems(tmp_path / "file" / "x") == (
        f"{tmp_path / 'file' / 'x'}: cannot be read: Not a directory",
    )


def test_without_known_ids_they_are_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "residency.toml"
    path.write_text('agreements = ["anything"]\n', encoding="utf-8")

    assert load(path).agreements == ("anything",)


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    path = tmp_path / "residency.toml"
    path.write_text(f'[engine]\nca_file = "{"x" * 5000}"\n', encoding="utf-8")

    (problem,) = problems(path)

    assert problem.startswith(f"{path}:2: engine.ca_file: ")
    assert problem.endswith("is not a file")


@pytest.mark.parametrize("section", ["scan", "engine", "targets", "data", "register"])
def test_section_that_is_no_table(tmp_path: Path, section: str) -> None:
    path = tmp_path / "residency.toml"
    path.write_text(f"\n{section} = 1\n", encoding="utf-8")

    assert problems(path) == (f"{path}:2: {section}: expected a table, found a whole number",)
