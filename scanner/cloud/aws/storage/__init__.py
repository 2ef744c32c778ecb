"""Buckets, images, snapshots and vaults: where each is kept, and who comes in."""
