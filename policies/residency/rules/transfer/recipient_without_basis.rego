# METADATA
# title: A recipient without a basis for transfer
# description: >-
#   Each country where a party is seated, processes or reaches the data needs a basis for
#   transfer. A party that leaves out one of these three is unknown at best.
# custom:
#   severity: high
#   looks_at: parties
#   law: [GDPR Art. 44, GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: A recipient without a basis for transfer
#     nl: Een ontvanger zonder grondslag voor doorgifte
#   message:
#     en: "{party}: processing or access: {countries}; {reason}"
#     nl: "{party}: verwerking of toegang: {countries}; {reason}"
#   remedy:
#     en: >-
#       Have the party work from countries with an adequate level of protection, or record its
#       safeguard (listing, clauses with assessment) in the register.
#     nl: >-
#       Laat de partij werken vanuit landen met een passend beschermingsniveau, of leg haar
#       waarborg (vermelding, modelcontractbepalingen met beoordeling) vast in het register.
package residency.rules.transfer.recipient_without_basis

import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer
import data.residency.lib.why

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	answer := _answer(party)
	args := {"countries": answer.countries, "reason": why.reason(answer.status, answer.countries, party)}
	outcome := {"resource": r, "status": answer.status, "args": args}
}

_answer(party) := answer if {
	answer := transfer.judge(register.countries(party), party)
	answer.status == "fail"
} else := answer if {
	register.tells_all(party)
	answer := transfer.judge(register.countries(party), party)
} else := {"status": "unknown", "countries": []}
