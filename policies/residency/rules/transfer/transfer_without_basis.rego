# METADATA
# title: Access from a country without a basis for transfer
# description: >-
#   Making data available to somebody in a third country is a transfer: each country needs an
#   adequacy decision in force that covers the recipient, or a safeguard that the agreement
#   accepts. A seat says nothing of where access is from, unless it has no basis itself. A service's
#   own address needs no country; a network that reaches it from elsewhere does.
# custom:
#   severity: high
#   looks_at: paths
#   law: [GDPR Art. 44, GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: Access from a country without a basis for transfer
#     nl: Toegang vanuit een land zonder grondslag voor doorgifte
#   message:
#     en: "{kind}: {principal} ({party}); countries: {countries}; {reason}"
#     nl: "{kind}: {principal} ({party}); landen: {countries}; {reason}"
#   remedy:
#     en: >-
#       Take the access away, limit it to countries with an adequate level of protection, or
#       record the safeguard of whoever has it, with its evidence, in the register. A connection of
#       your own has no safeguard to record: move it, or accept it until a date (waiver).
#     nl: >-
#       Trek de toegang in, beperk haar tot landen met een passend beschermingsniveau, of leg de
#       waarborg van wie haar heeft met bewijs vast in het register. Bij een eigen verbinding valt er
#       geen waarborg vast te leggen: verplaats haar, of aanvaard haar tot een datum (waiver).
package residency.rules.transfer.transfer_without_basis

import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer
import data.residency.lib.way_in
import data.residency.lib.why

outcomes contains outcome if {
	some [r, p] in scope.paths
	path := input.resources[r].access[p]
	answer := _answer(path, register.party_of(path))
	said := {"countries": answer.countries, "reason": _reason(path, answer)}
	args := object.union(said, way_in.who(path))
	outcome := {"resource": r, "path": p, "status": answer.status, "args": args}
}

_answer(path, party) := {"status": "pass", "countries": []} if {
	scope.own_address(path)
} else := answer if {
	answer := transfer.judge(register.perhaps(path), party)
	answer.status == "fail"
} else := {"status": "unknown", "countries": sort(register.origins(path))} if {
	party == {} # A country says little while nobody knows who is there.
	not scope.ours(path)
} else := transfer.judge(register.origins(path), party)

_reason(path, answer) := "own-connection" if {
	scope.own_address(path)
} else := "party-unknown" if {
	answer.status == "unknown"
	register.party_of(path) == {}
	not scope.ours(path)
} else := why.reason(answer.status, answer.countries, register.party_of(path))
