"""How patient a scan is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Times in seconds; `attempts` counts the first try; `connections` are per client."""

    attempts: int = 8
    connect_timeout: float = 5.0
    read_timeout: float = 30.0
    connections: int = 32
