# METADATA
# title: Data can be reached by anyone
# description: Nobody may reach stored personal data from the internet without being let in.
# custom:
#   severity: critical
#   looks_at: stores
#   law: [GDPR Art. 5(1)(f), GDPR Art. 32(1)(b)]
#   title:
#     en: Data can be reached by anyone
#     nl: Gegevens zijn voor iedereen bereikbaar
#   message:
#     en: "access by anyone on the internet"
#     nl: "toegang voor iedereen op het internet"
#   remedy:
#     en: >-
#       Turn on the service's block on public access and take away what grants access to everyone.
#     nl: >-
#       Zet de blokkade op openbare toegang van de dienst aan en trek in wat iedereen toegang
#       geeft.
package residency.rules.access.public_exposure

import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.stores
	status := _status(input.resources[r])
	outcome := {"resource": r, "status": status}
}

_status(resource) := "fail" if {
	resource.public == true
} else := "pass" if {
	resource.public == false
} else := "unknown"
