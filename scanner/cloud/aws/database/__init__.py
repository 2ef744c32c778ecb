"""Databases, caches and warehouses: where each is kept, how it is reached, where it logs."""
