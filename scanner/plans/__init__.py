"""What a deploy is going to make, read from the files that say so: plans, previews, templates.

    for stack in scanner.plans.read("plan.json", Told(providers={"aws": "eu-west-1"})):
        for thing in stack.things:
            print(thing.address, thing.where.code, thing.where.why)

Nothing here knows what a type of resource stores, or any law: this package answers which things
there will be, with which settings, and where, and for each answer how it is known. It needs no
account and no network, and can be used by itself.
"""

from scanner.plans.problem import NoPlanError, PlanError
from scanner.plans.stack import Stack
from scanner.plans.thing import Action, Gap, Thing, Where
from scanner.plans.told import Told
from scanner.plans.unknown import Unknown, at

__all__ = [
    "Action",
    "Gap",
    "NoPlanError",
    "PlanError",
    "Stack",
    "Thing",
    "Told",
    "Unknown",
    "Where",
    "at",
    "read",
]


def read(path: str, told: Told | None = None) -> list[Stack]:
    """Read one file; `-` is standard input. A file of several stacks, as of CDK, gives them all.

    Raises `PlanError` for what is no plan or template, and `OSError`.
    """
    # Readers are loaded when used: a plan needs no loader of templates.
    from scanner.plans.files import read as read_file

    return read_file(path, told or Told())
