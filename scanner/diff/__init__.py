"""What moved between two runs.

    compare(old, new)   -> Diff         pure; two results of the same sort
    exit_code(diff)     -> 0, 1 or 3
    follow(diff, runs)  -> Diff         with when each finding was seen first and last

`table.py`, `markdown.py` and `json.py` each write it in one form. What one of the runs could not
see neither went nor came: it is "not seen any more", or "not seen before".
"""

from scanner.diff.compare import compare
from scanner.diff.model import Diff
from scanner.diff.seen import follow
from scanner.diff.weigh import exit_code

__all__ = ["Diff", "compare", "exit_code", "follow"]
