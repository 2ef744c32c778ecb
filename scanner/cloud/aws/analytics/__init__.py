"""Streams, searches, catalogues and pipelines: where each puts what goes through it."""
