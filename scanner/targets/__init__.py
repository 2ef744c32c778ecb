"""What is scanned: accounts and projects, each split into units of work.

One file is one provider: `find(target, limits, cancelled, as_of) -> Found`. A target that cannot
even say who it is becomes coverage, like everything else that could not be seen.
"""
