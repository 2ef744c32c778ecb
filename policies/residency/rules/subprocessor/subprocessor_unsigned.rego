# METADATA
# title: No signed agreement with a sub-processor
# description: >-
#   A sub-processor has taken on the same duties in writing before it receives data. A date in the
#   future is no signature.
# custom:
#   severity: high
#   looks_at: parties
#   law: [GDPR Art. 28(4)]
#   title:
#     en: No signed agreement with a sub-processor
#     nl: Geen getekende overeenkomst met een subverwerker
#   message:
#     en: "{party}: date of signing {signed}"
#     nl: "{party}: datum van ondertekening {signed}"
#   remedy:
#     en: >-
#       Have the agreement signed and enter its date and evidence in the register, or stop sending
#       data to this party.
#     nl: >-
#       Laat de overeenkomst tekenen en zet datum en bewijs in het register, of stop met het
#       verstrekken van gegevens aan deze partij.
package residency.rules.subprocessor.subprocessor_unsigned

import data.residency.lib.dates
import data.residency.lib.register
import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	status := _status(party)
	args := {"signed": register.date_of(party, "signed")}
	outcome := {"resource": r, "status": status, "args": args}
}

_status(party) := "pass" if {
	party.role in {"own", "recipient"}
} else := "pass" if {
	party.role == "sub-processor"
	dates.reached(party.signed)
} else := "fail" if {
	party.role == "sub-processor"
} else := "unknown"
