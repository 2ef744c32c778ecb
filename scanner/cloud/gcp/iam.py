"""Who the IAM policy of one resource lets in.

Source: cloud.google.com/iam/docs/principal-identifiers and .../service-agents. The policy of a
resource does not repeat what the project, its folders and its organisation grant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.model import Encryption

Bindings = list[dict[str, Any]]

_ANYONE = ("allUsers", "allAuthenticatedUsers")
_PROJECT_ROLES = ("projectOwner", "projectEditor", "projectViewer")
# The group that writes usage logs. Source: cloud.google.com/storage/docs/access-logs.
_PROVIDER = ("group:cloud-storage-analytics@google.com",)
_AGENT = re.compile(
    r"service-([0-9]+)@(?:gcp-sa-[a-z0-9-]+|[a-z0-9-]+\.google\.com|gs-project-accounts"
    r"|compute-system|container-engine-robot|containerregistry|dataflow-service-producer-prod"
    r"|dataproc-accounts|cloudcomposer-accounts|gcf-admin-robot|serverless-robot-prod|cloud-redis"
    r"|cloud-filer|firebase-rules|endpoints-portal|service-networking|sourcerepo-service-accounts"
    r")\.iam\.gserviceaccount\.com"
)


def is_public(bindings: Bindings | None) -> bool | None:
    """Whether anyone, or anyone with a Google account, is let in. `None` if not known."""
    if bindings is None:
        return None
    return any(member in _ANYONE for binding in bindings for member in binding["members"])


def access_paths(
    bindings: Bindings | None,
    *,
    project: str,
    number: str | None,
    public: bool,
    transport: tuple[Encryption, str],
) -> tuple[AccessPath, ...]:
    """Return the endpoint, and a path per member that is neither this project nor the provider.

    Whether a user, group or domain is one's own is for the register to say. A deleted member can
    reach nothing. Grants to anyone count unless `public` access is known to be prevented.
    `transport` says whether all of this is encrypted, and how that is known.
    """
    encryption, evidence = transport
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for binding in bindings or []:
        role = binding["role"] + (" (on a condition)" if binding.get("condition") else "")
        for member in binding["members"]:
            roles[member].add(role)
    return (
        AccessPath(kind="endpoint", encryption=encryption, evidence=evidence),
        *(
            AccessPath(
                kind="public" if member in _ANYONE else "principal",
                encryption=encryption,
                principal=f"gcp:{plain(member, 200)}",
                evidence=f"let in as {', '.join(sorted(roles[member]))}; {evidence}",
            )
            for member in sorted(roles)
            if (public if member in _ANYONE else not _own(member, project, number))
        ),
    )


def _own(member: str, project: str, number: str | None) -> bool:
    kind, _, who = member.partition(":")
    if kind in _PROJECT_ROLES:
        return who in (project, number)
    if kind != "serviceAccount":
        return kind == "deleted" or member in _PROVIDER
    # `example.com:name` is the id of a project in a domain; its accounts are at name.example.com.
    home = ".".join(reversed(project.split(":")))
    agent = _AGENT.fullmatch(who)
    return (
        who.endswith(f"@{home}.iam.gserviceaccount.com")
        or who == f"{home}@appspot.gserviceaccount.com"
        or (number is not None and who == f"{number}-compute@developer.gserviceaccount.com")
        or (number is not None and who == f"{number}@cloudservices.gserviceaccount.com")
        or (agent is not None and agent[1] == number)
    )
