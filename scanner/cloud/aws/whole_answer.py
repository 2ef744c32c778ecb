"""Answers of S3 in which every field may be left out: their root element says that they are whole.

Source: Amazon S3 and S3 Control API reference, response syntax of each of these operations. The SDK
does not look at the root, so that any other XML would read as "nothing is set".
"""

from __future__ import annotations

import re
from typing import Any

import botocore.parsers
from botocore import xform_name

_ROOTS = {
    "GetBucketLogging": "BucketLoggingStatus",
    "GetBucketNotificationConfiguration": "NotificationConfiguration",
    "GetBucketOwnershipControls": "OwnershipControls",
    "GetPublicAccessBlock": "PublicAccessBlockConfiguration",
    "GetStorageLensConfiguration": "StorageLensConfiguration",
    "ListStorageLensConfigurations": "ListStorageLensConfigurationsResult",
}
# The reference calls it by either name.
_ALSO = {"ListStorageLensConfigurationResult": "ListStorageLensConfigurationsResult"}
_FIRST_ELEMENT = re.compile(rb"<([A-Za-z][\w.-]*)")
_OK = 200


def is_checked(operation: str) -> bool:
    """Say whether answers of this operation, as boto3 names it, are held against their root."""
    return operation in map(xform_name, _ROOTS)


def check(operation_model: Any, response_dict: dict[str, Any], **_: object) -> None:  # noqa: ANN401
    """Refuse an answer of another root; a handler of botocore's event `before-parse`."""
    wanted = _ROOTS.get(operation_model.name)
    if wanted and response_dict["status_code"] == _OK:
        found = _FIRST_ELEMENT.search(response_dict["body"] or b"")
        name = found[1].decode() if found else ""
        if _ALSO.get(name, name) != wanted:
            raise botocore.parsers.ResponseParserError(f"the answer is no {wanted}")
