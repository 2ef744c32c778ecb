"""What of moto is mended here for a server with threads that asks for nearly every service."""

from __future__ import annotations

import threading
from functools import cache, wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def mend() -> None:
    """Make moto load the models of services once, and whole before another thread may take them."""
    from moto.core import loaders, model, utils
    from werkzeug.routing import Rule

    # moto would look through all of botocore's data anew for each service that it loads.
    setattr(utils, "create_loader", _loader(loaders.create_loader))  # noqa: B010 - not exported
    setattr(model.ServiceModel, "operation_model", _operation_model)  # noqa: B010 - as above
    setattr(Rule, "compile", in_turn(Rule.compile))  # noqa: B010 - as above


def in_turn(method: Callable[..., None]) -> Callable[..., None]:
    """Let one thread at a time into it: werkzeug parses there, which CPython 3.11 counts wrongly.

    Its count of how deep a syntax tree goes is one for all threads, and a difference ends in
    `SystemError: AST constructor recursion depth mismatch`.
    """
    turn = threading.Lock()

    @wraps(method)
    def taken(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - whatever it takes
        with turn:
            method(*args, **kwargs)

    return taken


@cache
def _loader(create: Callable[[], Any]) -> Callable[[], Any]:
    return cache(create)


def _operation_model(service: Any, name: str) -> Any:  # noqa: ANN401 - moto's models
    """Return moto's model of an operation, made once.

    moto's own method has botocore make one, which botocore keeps under the name by which moto's
    is kept next. Another thread that asks in between is given botocore's, and fails.
    """
    from botocore.model import OperationNotFoundError
    from moto.core.model import OperationModel

    kept = service._instance_cache  # noqa: SLF001 - botocore's, for just this
    if (key := ("operation_model", name)) not in kept:
        operations = service._service_description.get("operations", {})  # noqa: SLF001 - as above
        if name not in operations:
            raise OperationNotFoundError(name)
        kept[key] = OperationModel(operations[name], service, name)
    return kept[key]
