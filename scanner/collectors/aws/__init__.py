"""AWS: one file per type."""
