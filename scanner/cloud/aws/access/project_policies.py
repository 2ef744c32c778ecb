"""Whom the policies of a project of Rekognition let in, to copy its models to their account.

Source: `rekognition:ListProjectPolicies`, for projects of Custom Labels only (model text).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.openness import by_any
from scanner.cloud.policy_document import access_paths, is_public

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALL = "ListProjectPolicies"

_API = "reached through the Rekognition API, which takes HTTPS only"
_NONE = {"Policy": None}


def read(aws: Aws, arn: str, feature: str | None) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in of a project with this ARN, and whether anyone may come in."""
    found: list[dict[str, str]] | None = []
    if feature != "CONTENT_MODERATION":
        operation, key = "list_project_policies", "ProjectPolicies"
        found = aws.read_all(operation, key, ProjectArn=arn, MaxResults=5)
    unread = found is None
    answers = [None if unread else _NONE, *({"Policy": p["PolicyDocument"]} for p in found or ())]
    own = aws.account_id
    of_each = (access_paths(one, account=own, arns=(arn,), https_only=_API) for one in answers)
    paths = dict.fromkeys(path for some in of_each for path in some)
    return tuple(paths), by_any(map(is_public, answers))
