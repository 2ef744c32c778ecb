"""Where policies/ and reports/ are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def bundled(kind: Literal["policies", "reports"]) -> Path:
    """Return the folder of that name. Raises `FileNotFoundError` where neither place has it."""
    inside = _PACKAGE / "_bundled" / kind
    beside = _PACKAGE.parent / kind
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    message = f"{kind}/ is missing from this installation; reinstall residency-scanner"
    raise FileNotFoundError(message)
