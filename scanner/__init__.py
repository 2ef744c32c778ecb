"""Residency: checks that personal data stays where an agreement says it stays."""

__version__ = "0.1.0"
