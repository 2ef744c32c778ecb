"""`python -m scanner` is `residency`."""

from scanner.cli import main

main()
