"""Whatever stands in the file: a configuration, or problems that people can find."""

from __future__ import annotations

import copy
import re
import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.config import Config, ConfigError, load
from tests.config.test_template import KNOWN, uncommented
from tests.config.toml_text import SCALARS, TABLES, TEXT, VALUES, Writer

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = tomllib.loads(uncommented())
KEYS = sorted(set(re.findall(r"[a-z_]+", uncommented())))

# How long one takes says more of the machine than of the program.
SHARED_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def nodes(value: Any) -> list[Any]:
    inner: list[Any] = []
    if isinstance(value, dict | list):
        items = value.values() if isinstance(value, dict) else value
        inner = [node for item in items for node in nodes(item)]
        return [value, *inner]
    return inner


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Return the template with every example in it, changed in a few places."""
    data = copy.deepcopy(TEMPLATE)
    for _ in range(draw(st.integers(1, 4))):
        node = draw(st.sampled_from(nodes(data)))
        value = draw(SCALARS | VALUES)
        if isinstance(node, dict):
            known = st.sampled_from(sorted(node)) if node else TEXT
            key = draw(known | st.sampled_from(KEYS) | TEXT)
            if draw(st.booleans()):
                node[key] = value
            else:
                node.pop(key, None)
        elif node and draw(st.booleans()):
            node[draw(st.integers(0, len(node) - 1))] = value
        else:
            node.append(draw(st.sampled_from(node)) if node else value)
    return data


def read(folder: Path, text: str) -> tuple[Config | None, tuple[str, ...]]:
    path = folder / "residency.toml"
    path.write_bytes(text.encode())
    (folder / "opa-authority.pem").touch()
    try:
        return load(path, **KNOWN), ()
    except ConfigError as error:
        return None, error.problems


@SHARED_FOLDER
@given(st.data(), damaged() | TABLES)
def test_any_structure(tmp_path: Path, data: st.DataObject, tables: dict[str, Any]) -> None:
    text = Writer(lambda: data.draw(st.booleans())).table(tables).text

    config, problems = read(tmp_path, text)

    for problem in problems:
        # One line, with the number of a line that is there.
        line = re.match(re.escape(f"{tmp_path / 'residency.toml'}") + ":([0-9]+): ", problem)
        assert line, problem
        assert 1 <= int(line[1]) <= text.count("\n") + 1
        assert problem.isprintable()
    assert (config is None) == bool(problems)
    if config is not None:
        parties, access = config.register.parties, config.register.access
        assert all(id_ == party.id and party.name for id_, party in parties.items())
        assert all(entry.origins for entry in access.values())
        nobody = {True: {None}, False: set()}
        assert all(
            e.party in parties or e.party in nobody[e.own_connection] for e in access.values()
        )
        assert all(site.id and site.country for site in config.sites)


@SHARED_FOLDER
@given(st.binary(max_size=200) | st.text(alphabet="[]{}=.,\"'#\n a1").map(str.encode))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "residency.toml"
    path.write_bytes(content)

    with suppress(ConfigError):
        load(path)
