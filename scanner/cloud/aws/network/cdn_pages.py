"""The lists of CloudFront: items and the marker of the next page stand one step down in the answer.

A page without `Items` is empty only if it says that it has none (`Quantity`) or that nothing
follows (`IsTruncated`, where there is no quantity).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import CloudError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_PAGE = {"MaxItems": "100"}


def pages(aws: Aws, operation: str, key: str) -> Iterator[dict[str, Any]]:
    """List all items over all pages. Raises `CloudError`."""
    marker: dict[str, str] = {}
    while True:
        page = aws.call(operation, **_PAGE, **marker).get(key)
        if not isinstance(page, dict):
            raise _wrong(operation, f"the answer has no {key}")
        yield from page["Items"] if page.get("Quantity") else page.get("Items", ())
        if not page["IsTruncated"]:
            return
        if marker == {"Marker": page["NextMarker"]}:
            raise _wrong(operation, "the same page token came twice")
        marker = {"Marker": page["NextMarker"]}


def read_all(aws: Aws, operation: str, key: str) -> list[dict[str, Any]] | None:
    """List a detail over all pages. `None` means it could not be read, which is then noted."""
    try:
        return list(pages(aws, operation, key))
    except CloudError as error:
        aws.missed(error)
        return None


def _wrong(operation: str, detail: str) -> CloudError:
    name = "".join(word.capitalize() for word in operation.split("_"))
    return CloudError(Problem(status="failed", call=f"cloudfront:{name}", detail=detail))
