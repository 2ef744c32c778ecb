"""A static site about a series of runs: files that any server, or none, can show.

    build.build(runs, folder, agreements=…)

The last run is told in full, with its map and reports; those before it give the history.
"""
