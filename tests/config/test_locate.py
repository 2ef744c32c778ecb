"""On which line a value stands, however the file is written."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scanner.config.locate import locate
from tests.config.toml_text import TABLES, Writer

DOCUMENT = (
    """\
top = 1 # [not.a.header]
"quoted key" = "[x]"
'lite"""
    + """ral' = '#'
a.b . "c" = 1
a.b.d = 2

[[list]]
k = [
  1, # one ]
  { x = 1, y = [2,
    3] },

  '''
]
''',
  4]
[list.sub]
k = \"\"\"
[[list]]
k = 1 \\\"\"\" \"\"\"\"\"
[[list]]
[[list.deep]]
  [[ list . deep ]]
  k = ""
[implicit.table]
k = 1979-05-27 07:32:00.5Z
"""
)

LINES = {
    ("top",): 1,
    ("quoted key",): 2,
    ("literal",): 3,
    ("a",): 4,
    ("a", "b"): 4,
    ("a", "b", "c"): 4,
    ("a", "b", "d"): 5,
    ("list",): 7,
    ("list", 0): 7,
    ("list", 0, "k"): 8,
    ("list", 0, "k", 0): 9,
    ("list", 0, "k", 1): 10,
    ("list", 0, "k", 1, "x"): 10,
    ("list", 0, "k", 1, "y"): 10,
    ("list", 0, "k", 1, "y", 0): 10,
    ("list", 0, "k", 1, "y", 1): 11,
    ("list", 0, "k", 2): 13,
    ("list", 0, "k", 3): 16,
    ("list", 0, "sub"): 17,
    ("list", 0, "sub", "k"): 18,
    ("list", 1): 21,
    ("list", 1, "deep"): 22,
    ("list", 1, "deep", 0): 22,
    ("list", 1, "deep", 1): 23,
    ("list", 1, "deep", 1, "k"): 24,
    ("implicit",): 25,
    ("implicit", "table"): 25,
    ("implicit", "table", "k"): 26,
}


def test_lines() -> None:
    tomllib.loads(DOCUMENT)

    assert locate(DOCUMENT) == LINES


def test_empty() -> None:
    assert locate("") == {}


def test_deep_paths_are_left_out() -> None:
    text = "a." * 5_000 + "a = " + "[" * 100 + "]" * 100

    assert max(len(path) for path in locate(text)) == 8


@given(st.data(), TABLES)
def test_any_document(data: st.DataObject, tables: dict[str, Any]) -> None:
    written = Writer(lambda: data.draw(st.booleans())).table(tables)
    # Also proves that the writer writes what it says.
    assert same(tomllib.loads(written.text)) == same(tables)

    found = locate(written.text)

    assert found == {path: line for path, line in written.lines.items() if len(path) <= 8}


def same(value: Any) -> Any:
    """Make values comparable, "not a number" too, which does not equal itself."""
    if isinstance(value, dict):
        return {key: same(inner) for key, inner in value.items()}
    return [same(inner) for inner in value] if isinstance(value, list) else repr(value)
