"""What the record of processing activities needs: the processor, its controllers, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.config.problems import hint, shown
from scanner.model import Controller, Processing, Processor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.config.table import Check, Table
    from scanner.model import Party


def processor(register: Table) -> Processor | None:
    """Read `[register.processor]`."""
    table = register.table("processor")
    if table is None:
        return None
    found = Processor(
        name=table.must_text("name"),
        address=table.text("address"),
        registration=table.text("registration"),
        contact=table.text("contact"),
        dpo=table.text("dpo"),
        representative=table.text("representative"),
    )
    table.finish()
    return found


def controllers(register: Table, agreement: Check) -> list[Controller]:
    """Read each `[[register.controller]]`."""
    found: list[Controller] = []
    for _, item in register.tables("controller"):
        found.append(
            Controller(
                id=item.must_text("id", _new(found)),
                name=item.must_text("name"),
                contact=item.text("contact"),
                dpo=item.text("dpo"),
                representative=item.text("representative"),
                agreements=tuple(item.texts("agreements", agreement)),
                ended=item.day("ended"),
            )
        )
        item.finish()
    return found


def processing(
    register: Table, controllers: Iterable[Controller], parties: Iterable[Party]
) -> list[Processing]:
    """Read each `[[register.processing]]`."""
    customer = _known("controller", {one.id for one in controllers})
    recipient = _known("party or subprocessor", {party.id for party in parties})
    found: list[Processing] = []
    for _, item in register.tables("processing"):
        found.append(
            Processing(
                id=item.must_text("id", _new(found)),
                name=item.must_text("name"),
                purpose=item.text("purpose"),
                service=item.text("service"),
                controllers=tuple(item.texts("controllers", customer, filled=True)),
                data=tuple(item.texts("data")),
                data_subjects=tuple(item.texts("data_subjects")),
                special_categories=item.flag("special_categories"),
                recipients=tuple(item.texts("recipients", recipient)),
                retention=item.text("retention"),
            )
        )
        item.finish()
    return found


def _new(found: Iterable[Controller | Processing]) -> Check:
    taken = {one.id for one in found}
    return lambda id_: f"{shown(id_)} is already taken" if id_ in taken else None


def _known(what: str, ids: set[str]) -> Check:
    def check(id_: str) -> str | None:
        if id_ in ids:
            return None
        return f"{shown(id_)} is no {what} of the register{hint(id_, ids - {''})}"

    return check
