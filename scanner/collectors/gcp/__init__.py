"""Collectors of Google Cloud: `storage_bucket.py` reads the type `google_storage_bucket`."""
