"""What IAM Access Analyzer found open to others, of types whose policies are not read here.

Source: `accessanalyzer:ListAnalyzers` and `accessanalyzer:ListFindings` (of external access:
`principal`, `isPublic`, `resourceType`), but for those that are `RESOLVED`: an archived one is open
as before (Access Analyzer user guide, "Archive findings"). Left out is what an analyzer of an
organisation finds in other accounts, and what is read here (`analyzer_findings.py`). What is found
is reached by AWS's API, over HTTPS or not: that is not told.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import analyzer_findings, grants
from scanner.cloud.openness import by_any
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "accessanalyzer"
SCOPE = "region"
CALLS = ("ListAnalyzers", "ListFindings")

_EXTERNAL = {"ACCOUNT", "ORGANIZATION"}
_OPEN = {"status": {"eq": ["ACTIVE", "ARCHIVED"]}}
_KEPT = ("resource", "resourceType", "principal", "isPublic")


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the findings of each resource, whatever number of analyzers found them."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for analyzer in aws.pages("list_analyzers", "analyzers", maxResults=100):
        if analyzer["type"] in _EXTERNAL:
            asked = {"analyzerArn": analyzer["arn"], "filter": _OPEN, "maxResults": 100}
            for one in aws.pages("list_findings", "findings", **asked):
                own = one["resourceOwnerAccount"] == aws.account_id
                if own and not analyzer_findings.is_read(one):
                    kept = {name: one[name] for name in _KEPT if name in one}
                    found[one.get("resource") or one["id"]].append(kept)
    yield from found.values()


def resource(aws: Aws, findings: list[dict[str, Any]]) -> Resource:
    """Make the resource that is open, with a path for each who gets to it."""
    id_ = next((one["resource"] for one in findings if one.get("resource")), "unknown")
    why = f"IAM Access Analyzer on {findings[0]['resourceType']}"
    others = {analyzer_findings.principal(one) for one in findings if not one.get("isPublic")}
    let_in = [(who, why) for who in sorted(others, key=lambda who: who or "")]
    public = by_any(one.get("isPublic") for one in findings)
    return aws.resource(
        f"{id_}#access",
        plain(id_.rsplit(":", 1)[-1], 120),
        grants.facts(let_in, "unknown", public=public),
    )
