"""A static site about a series of runs: files that any server, or none, can show.

    build(runs, folder, agreements=…)

The last run is told in full, with its map and reports; those before it give the history.
"""

from scanner.site.build import SiteError, build

__all__ = ["SiteError", "build"]
