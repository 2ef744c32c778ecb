"""Where mail for Mail Manager comes in, and whether only by TLS.

Source: `mailmanager:ListIngressPoints` and `mailmanager:GetIngressPoint` (`TlsPolicy`: REQUIRED and
FIPS take nothing without TLS). It keeps nothing: what happens to mail is in its set of rules.
Certificates and passwords are not asked for.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Listed, Pages

COLLECTOR = Listed(
    service="mailmanager",
    lists=Pages("ListIngressPoints", "IngressPoints", {"PageSize": 50}),
    details={
        "about": Detail(
            call="GetIngressPoint", asks={"IngressPointId": "IngressPointId"}, must="IngressPointId"
        )
    },
    arn="arn:{partition}:ses:{region}:{account}:mailmanager-ingress-point/{IngressPointId}",
    name="IngressPointName",
    category="mailbox",
    persistence="transit",
    copies=(),
    encryption=Word(
        "about.TlsPolicy", {"REQUIRED": "enforced", "FIPS": "enforced", "OPTIONAL": "optional"}
    ),
    evidence="TlsPolicy for mail that comes in",
    public=False,
)
