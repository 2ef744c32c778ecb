"""Benchmarks, run by `make bench`: figures side by side from one run, and no test among them."""
