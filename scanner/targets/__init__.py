"""What is scanned: accounts and projects, each split into units of work.

One file is one provider, with two steps, so that the second can be taken for many at once:

    entries(target, visit) -> (entries, found)   each account that the target leads to, and what
                                                 is already known of those that it cannot read
    find(entry) -> Found                         who we are in it, and its units

An account that cannot even say who it is becomes coverage, like everything else that could not be
seen, and keeps no other from being read.
"""
