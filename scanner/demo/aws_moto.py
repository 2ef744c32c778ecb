"""What of moto is mended here for a server with threads that asks for nearly every service."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def mend() -> None:
    """Make moto load the models of services once, and whole before another thread may take them."""
    from moto.core import loaders, model, utils

    # moto would look through all of botocore's data anew for each service that it loads.
    setattr(utils, "create_loader", _loader(loaders.create_loader))  # noqa: B010 - not exported
    setattr(model.ServiceModel, "operation_model", _operation_model)  # noqa: B010 - as above


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
