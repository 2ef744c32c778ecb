# METADATA
# title: Data can be reached by anyone
# description: >-
#   Nobody may reach personal data from the internet without being let in: neither where it is kept
#   nor where it passes through.
# custom:
#   severity: critical
#   looks_at: reachable
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
#       Where it is meant to be open, as a website is, accept that in the register (waiver) with a
#       reason and an end date.
#     nl: >-
#       Zet de blokkade op openbare toegang van de dienst aan en trek in wat iedereen toegang
#       geeft. Is het zo bedoeld, zoals bij een website, aanvaard dat dan in het register (waiver)
#       met reden en einddatum.
package residency.rules.access.public_exposure

import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.reachable
	status := _status(input.resources[r])
	outcome := {"resource": r, "status": status}
}

_status(resource) := "fail" if {
	resource.public == true
} else := "pass" if {
	resource.public == false
	count(_open(resource)) == 0
} else := "unknown"

# A way in for anyone, which what is said of the whole would contradict.
_open(resource) := {p |
	some p, path in resource.access
	path.kind == "public"
}
