"""The telephone exchanges outside the cloud at the other end of a voice connector, in a plan.

Neither their addresses nor telephone numbers are kept. The register names them by the connector's
ARN, which is there after the deploy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.reading import as_flag
from scanner.kinds.site import arn_of, named, site
from scanner.plans import at

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Encryption
    from scanner.plans import Thing

_CONNECTOR = "voice_connector_id"
_BY_FLAG: dict[bool | None, Encryption] = {True: "enforced", False: "optional", None: "unknown"}
_SAID = {True: "is true", False: "is false", None: "could not be read"}


def beyond(listed: str, why: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the path to them: there is one where something is `listed` and not off.

    `why` says what they are there for. How calls are encrypted is a setting of the connector.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        if as_flag(reading.one("disabled")) is True or not reading.at(listed):
            return ()
        connectors = named(reading, _CONNECTOR, "aws_chime_voice_connector")
        strict = _strict(connectors)
        said = f"{why}; require_encryption of the connector {_SAID[strict]}"
        return (site(arn_of(connectors), _BY_FLAG[strict], said),)

    return access


def _strict(connectors: list[Thing]) -> bool | None:
    said = {as_flag(next(at(t.values, "require_encryption"), None)) for t in connectors}
    return said.pop() if len(said) == 1 else None
