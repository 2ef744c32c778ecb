# METADATA
# title: Access without enforced encryption
# description: >-
#   Every way to the data must refuse unencrypted connections. That encryption is possible is not
#   enough.
# custom:
#   severity: high
#   looks_at: paths
#   law: [GDPR Art. 32(1)(a)]
#   title:
#     en: Access without enforced encryption
#     nl: Toegang zonder afgedwongen versleuteling
#   message:
#     en: "{kind}: {encryption}"
#     nl: "{kind}: {encryption}"
#   remedy:
#     en: Make the service refuse connections without TLS, by its own setting or by a policy.
#     nl: >-
#       Laat de dienst verbindingen zonder TLS weigeren, met een eigen instelling of met een
#       beleidsregel.
package residency.rules.access.plaintext_access

import data.residency.lib.scope

outcomes contains outcome if {
	some [r, p] in scope.paths
	status := _status(input.resources[r].access[p])
	outcome := {"resource": r, "path": p, "status": status}
}

_status(path) := "pass" if {
	path.encryption in {"enforced", "by-service"}
} else := "fail" if {
	path.encryption in {"optional", "none"}
} else := "unknown"
