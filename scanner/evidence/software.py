"""What the program was made of when it ran: itself, Python and what is installed beside it.

Source: CycloneDX 1.6, bom-1.6.schema.json; package URLs, types/pypi. Without a serial number and a
time, the same installation gives the same bytes every night. The digest of a distribution is that
of the list of its files and their digests, which its installer wrote (RECORD); whether the files
are still those was not looked at.
"""

from __future__ import annotations

import hashlib
import platform
import re
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scanner
from scanner.engine.protocol import canonical

if TYPE_CHECKING:
    from importlib.metadata import Distribution

NAME = "residency-scanner"
# Policies have a digest of their own; what Python made of the text is not the text.
_APART = {"__pycache__", "_bundled"}


@cache
def tool_digest() -> str:
    """Return the SHA-256 over the path and digest of each file of this program, in hex.

    A checkout and a wheel of the same source give the same.
    """
    root = Path(scanner.__file__).parent
    files = (
        path
        for path in root.rglob("*")
        if path.is_file() and not _APART & set(path.relative_to(root).parts)
    )
    digests = {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    return hashlib.sha256(canonical(digests)).hexdigest()


@cache
def bill() -> bytes:
    """Return the bill of materials as canonical JSON."""
    found: dict[str, dict[str, Any]] = {}
    for one in distributions():
        # What cannot even say its name cannot be listed; the first of a name is the one imported.
        if one.metadata["Name"]:
            found.setdefault(_normal(one.metadata["Name"]), _component(one))
    found.pop(NAME, None)
    python = {
        "type": "platform",
        "name": platform.python_implementation(),
        "version": platform.python_version(),
    }
    tool = {
        "type": "application",
        "name": NAME,
        "version": scanner.__version__,
        "properties": _digest("files", tool_digest()),
    }
    return canonical(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {
                "component": tool,
                "properties": [
                    {
                        "name": "residency:host",
                        "value": f"{platform.system()} {platform.machine()}".strip(),
                    }
                ],
            },
            "components": [python, *(found[name] for name in sorted(found))],
        }
    )


def _component(one: Distribution) -> dict[str, Any]:
    name = _normal(one.metadata["Name"])
    listed = one.read_text("RECORD")
    record = hashlib.sha256(listed.encode()).hexdigest() if listed else None
    return {
        "type": "library",
        "name": name,
        "version": one.version,
        "purl": f"pkg:pypi/{name}@{one.version}",
        **({"properties": _digest("record", record)} if record else {}),
    }


def _digest(of: str, digest: str) -> list[dict[str, str]]:
    return [{"name": f"residency:{of}-sha256", "value": digest}]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
