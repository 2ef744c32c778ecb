"""A whole HTML page: one file, nothing from elsewhere, whatever the names in it."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from scanner.bundled import bundled
from scanner.documents._words import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from scanner.words import Language

_SCRIPTS = ("_filter.js", "_age.js")
_WORDS = ("contents", "skip", "filter", "shown")


def page(  # noqa: PLR0913 - the parts of a page
    title: str,
    body: str,
    language: Language,
    *,
    style: str = "",
    contents: str = "",
    top: str = "",
    data: Mapping[str, str] | None = None,
) -> bytes:
    """Write a page around `body`, `contents` and `top`, which are HTML and safe already.

    `style` is added to the theme; `data` is what its scripts may know, by name. These scripts and
    this style are the only ones that a browser will run.
    """
    css, js = theme() + style, _script()
    text = _template().render(
        title=title,
        body=Markup(body),  # noqa: S704 - made by this program, names in it escaped
        contents=Markup(contents),  # noqa: S704
        top=Markup(top),  # noqa: S704
        language=language,
        style=Markup(css),  # noqa: S704
        style_hash=Markup(_hash(css)),  # noqa: S704
        script=Markup(js),  # noqa: S704
        script_hash=Markup(_hash(js)),  # noqa: S704
        words={name: word("page", name, language) for name in _WORDS},
        data=data or {},
    )
    return text.encode()


@cache
def theme() -> str:
    """Return the style sheet without its comments."""
    text = (bundled("reports") / "theme.css").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/\n?", "", text, flags=re.DOTALL).strip() + "\n"


def quoted(text: str) -> str:
    """Return text as a string of CSS that cannot end early, nor end the style sheet."""
    safe = (c if c.isalnum() or c == " " else f"\\{ord(c):06x}" for c in text)
    return f'"{"".join(safe)}"'


@cache
def _script() -> str:
    texts = ((bundled("reports") / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return "\n".join(text.strip() for text in texts)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(bundled("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("_page.html.j2")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
