# METADATA
# title: A sub-processor stores data outside the EEA
# description: >-
#   The promise to store in the EU/EEA is the processor's: what a sub-processor keeps falls under
#   it.
# custom:
#   severity: critical
#   looks_at: parties
#   law: [GDPR Art. 28(4), GDPR Art. 44]
#   title:
#     en: A sub-processor stores data outside the EEA
#     nl: Een subverwerker slaat gegevens buiten de EER op
#   message:
#     en: "{party}: storage: {countries}"
#     nl: "{party}: opslag: {countries}"
#   remedy:
#     en: >-
#       Agree on storage in the EEA with this party and have it delete what lies elsewhere; record
#       what it declares in the register.
#     nl: >-
#       Spreek met deze partij opslag in de EER af en laat haar wissen wat elders staat; leg haar
#       verklaring vast in het register.
package residency.rules.subprocessor.subprocessor_storage_outside_eea

import data.residency.lib.place
import data.residency.lib.register
import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	status := _status(party)
	args := {"countries": object.get(party, "stores_in", [])}
	outcome := {"resource": r, "status": status, "args": args}
}

# What any other party declares to store is a copy like all others, and judged as one.
_status(party) := "pass" if {
	party.role in {"recipient", "own"}
} else := "fail" if {
	place.stored_in(party.stores_in) == "fail"
} else := "pass" if {
	place.stored_in(party.stores_in) == "pass"
} else := "pass" if {
	party.stores_nothing == true
	party.stores_in == []
} else := "unknown"
