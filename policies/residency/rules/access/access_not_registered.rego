# METADATA
# title: Access is not in the access register
# description: >-
#   Whoever else can reach the data stands in the access register: from where, why and until when. So
#   does a connection of one's own from outside the EEA, in an entry with own_connection = true. An
#   entry that has ended, or is for other countries, gives no leave. Leave is somebody's word.
# custom:
#   severity: high
#   looks_at: paths
#   law: [GDPR Art. 5(1)(f), GDPR Art. 28(3)(a), GDPR Art. 32(4)]
#   title:
#     en: Access is not in the access register
#     nl: Toegang staat niet in het toegangsregister
#   message:
#     en: "{principal} ({party}): {reason}; country {countries}; leave until {until}"
#     nl: "{principal} ({party}): {reason}; land {countries}; toestemming tot en met {until}"
#   remedy:
#     en: >-
#       Take the access away, or register it with its party, countries, reason and end date; a
#       connection of your own with own_connection = true and the resources that it is about.
#     nl: >-
#       Trek de toegang in, of registreer haar met partij, landen, reden en einddatum; een eigen
#       verbinding met own_connection = true en de resources waar het om gaat.
package residency.rules.access.access_not_registered

import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.way_in

outcomes contains outcome if {
	some [r, p] in scope.paths
	path := input.resources[r].access[p]
	reason := way_in.reason(path)
	status := object.get(_no_finding, reason, "fail")
	said := {"reason": reason, "until": way_in.leave_until(path), "countries": sort(register.origins(path))}
	args := object.union(said, object.union(object.get(_word, reason, {}), way_in.who(path)))
	outcome := {"resource": r, "path": p, "status": status, "args": args}
}

_passes := {"own-connection": "pass", "registered": "pass"}

_no_finding := object.union(_passes, {word: "unknown" |
	some word in ["kind-unknown", "party-unknown", "origin-unknown"]
})

_word := {"registered": {"basis": "declared"}}
