# METADATA
# title: A listing without a fall-back
# description: >-
#   The Data Privacy Framework may fall on any day. Who relies on a listing alone has nothing left
#   on that day; clauses or rules with an assessment are the fall-back.
# custom:
#   severity: warning
#   looks_at: parties
#   law: [GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: A listing without a fall-back
#     nl: Een vermelding zonder terugvaloptie
#   message:
#     en: "{party}: Data Privacy Framework as basis for {countries}"
#     nl: "{party}: Data Privacy Framework als grondslag voor {countries}"
#   remedy:
#     en: >-
#       Sign standard contractual clauses beside the listing, assess the transfer, and record both
#       in the register.
#     nl: >-
#       Sluit naast de vermelding modelcontractbepalingen, beoordeel de doorgifte en leg beide
#       vast in het register.
package residency.rules.transfer.dpf_without_fallback

import data.residency.lib.place
import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	listed := [country |
		some country in register.countries(party)
		transfer.relies_on_listing(country, party)
	]
	status := _status(party, listed)
	args := {"countries": sort(listed)}
	outcome := {"resource": r, "status": status, "args": args}
}

_status(party, listed) := "pass" if {
	some safeguard in party.safeguards
	transfer.documented(safeguard)
} else := "fail" if {
	count(listed) > 0
} else := "pass" if {
	is_array(party.safeguards)
	register.tells_all(party)
	place.are_countries(register.countries(party))
} else := "unknown"
