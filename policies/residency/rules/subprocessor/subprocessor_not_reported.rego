# METADATA
# title: A sub-processor was not reported
# description: A sub-processor is reported beforehand, and used once the time to object has passed.
# custom:
#   severity: medium
#   looks_at: parties
#   law: [GDPR Art. 28(2)]
#   title:
#     en: A sub-processor was not reported
#     nl: Een subverwerker is niet gemeld
#   message:
#     en: "{party}: reported on {reported}, objection until {objection_until}"
#     nl: "{party}: gemeld op {reported}, bezwaar tot en met {objection_until}"
#   remedy:
#     en: >-
#       Report the party to the controllers, wait for the objection period to end, and enter both
#       dates in the register.
#     nl: >-
#       Meld de partij aan de verwerkingsverantwoordelijken, wacht de bezwaartermijn af en zet
#       beide datums in het register.
package residency.rules.subprocessor.subprocessor_not_reported

import data.residency.lib.dates
import data.residency.lib.register
import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	status := _status(party)
	days := {day: register.date_of(party, day) | some day in ["reported", "objection_until"]}
	outcome := {"resource": r, "status": status, "args": days}
}

_status(party) := "pass" if {
	party.role in {"own", "recipient"}
} else := "pass" if {
	_reported(party)
	dates.over(party.objection_until)
} else := "unknown" if {
	_reported(party)
} else := "fail" if {
	party.role == "sub-processor"
} else := "unknown"

_reported(party) if {
	party.role == "sub-processor"
	dates.reached(party.reported)
}
