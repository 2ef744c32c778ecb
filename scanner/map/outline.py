"""Outlines of countries for two views, and where a point of the earth lies on each.

The outlines are in `outline.json`, with their source. Source of the formulas: J. P. Snyder, Map
Projections: A Working Manual (USGS 1395), for the azimuthal one; B. Šavrič, T. Patterson and
B. Jenny, The Equal Earth map projection (2018), for the world.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any, Literal

Name = Literal["europe", "world"]

NAMES: tuple[Name, ...] = ("europe", "world")

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One view. `paths` are SVG paths by ISO 3166-1 code, or by `x-…` for what has none."""

    name: Name
    width: float
    height: float
    scale: float
    translate: tuple[float, float]
    paths: Mapping[str, str]
    small: frozenset[str]
    """Countries whose outline is too small to be seen."""

    def point(self, code: str) -> tuple[float, float] | None:
        """Return where a country is named; `None` for one that is not in this view."""
        if code not in _outlines()["points"]:
            return None
        longitude, latitude = _outlines()["points"][code]
        x, y = _PROJECTIONS[self.name](longitude, latitude)
        x, y = self.translate[0] + self.scale * x, self.translate[1] - self.scale * y
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None


@cache
def view(name: Name) -> View:
    """Return a view by its name."""
    found = _outlines()[name]
    return View(
        name=name,
        width=found["width"],
        height=found["height"],
        scale=found["scale"],
        translate=tuple(found["translate"]),
        paths=found["paths"],
        small=frozenset(found["small"]),
    )


@cache
def _outlines() -> dict[str, Any]:
    path = Path(__file__).parent / "outline.json"
    outlines: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return outlines


def _azimuthal(longitude: float, latitude: float) -> tuple[float, float]:
    """Project by Lambert's azimuthal equal-area projection around 10° E 52° N, as EPSG:3035."""
    l, p, q = radians(longitude - 10), radians(latitude), radians(52)  # noqa: E741 - lambda
    k = sqrt(2 / (1 + sin(q) * sin(p) + cos(q) * cos(p) * cos(l)))
    return k * cos(p) * sin(l), k * (cos(q) * sin(p) - sin(q) * cos(p) * cos(l))


def _equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """Project by Equal Earth with 11° E in the middle."""
    x = radians((longitude - 11 + 180) % 360 - 180)
    t = asin(_M * sin(radians(latitude)))
    a = t * t
    b = a**3
    x *= cos(t) / (_M * (_A1 + 3 * _A2 * a + b * (7 * _A3 + 9 * _A4 * a)))
    return x, t * (_A1 + _A2 * a + b * (_A3 + _A4 * a))


_PROJECTIONS = {"europe": _azimuthal, "world": _equal_earth}
