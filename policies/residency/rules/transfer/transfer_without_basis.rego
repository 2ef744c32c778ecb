# METADATA
# title: Access from a country without a basis for transfer
# description: >-
#   Making data available to somebody in a third country is a transfer: each country needs an
#   adequacy decision in force that covers the recipient, or a safeguard that the agreement
#   accepts.
# custom:
#   severity: high
#   looks_at: paths
#   law: [GDPR Art. 44, GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: Access from a country without a basis for transfer
#     nl: Toegang vanuit een land zonder grondslag voor doorgifte
#   message:
#     en: "{kind}: {principal} ({party}), from {countries}"
#     nl: "{kind}: {principal} ({party}), vanuit {countries}"
#   remedy:
#     en: >-
#       Take the access away, limit it to countries with an adequate level of protection, or
#       record the safeguard with its evidence in the register.
#     nl: >-
#       Trek de toegang in, beperk haar tot landen met een passend beschermingsniveau, of leg de
#       waarborg met bewijs vast in het register.
package residency.rules.transfer.transfer_without_basis

import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer

outcomes contains outcome if {
	some [r, p] in scope.paths
	path := input.resources[r].access[p]
	answer := transfer.judge(register.origins(path), register.party_of(path))
	status := _status(path, answer.status)
	args := {"countries": answer.countries}
	outcome := {"resource": r, "path": p, "status": status, "args": args}
}

_status(path, answer) := "pass" if {
	scope.own_connection(path)
	path.party == null
	path.origins == []
} else := "unknown" if {
	# A country says little while nobody knows who is there.
	answer == "pass"
	not scope.own_connection(path)
	register.party_of(path) == {}
} else := answer
