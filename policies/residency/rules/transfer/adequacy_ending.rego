# METADATA
# title: An adequacy decision is about to end
# description: Tells in time that a decision relied on will end, or that it was suspended.
# custom:
#   severity: warning
#   looks_at: parties
#   law: [GDPR Art. 45]
#   title:
#     en: An adequacy decision is about to end
#     nl: Een adequaatheidsbesluit loopt af
#   message:
#     en: "{party}: decisions that end or are suspended: {countries}; until {until}"
#     nl: "{party}: besluiten die aflopen of zijn opgeschort: {countries}; tot en met {until}"
#   remedy:
#     en: Arrange another country in time, or safeguards that the agreement accepts.
#     nl: Regel op tijd een ander land, of waarborgen die de overeenkomst aanvaardt.
package residency.rules.transfer.adequacy_ending

import data.residency.lib.dates
import data.residency.lib.place
import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer

outcomes contains outcome if {
	some r in scope.parties
	party := register.lookup(input.resources[r].party)
	ending := {country |
		some country in register.countries(party)
		transfer.relies_on_adequacy(country, party)
		transfer.ending(country)
	}
	status := _status(party, ending)
	args := {"countries": sort(ending), "until": transfer.first_end(ending)}
	outcome := {"resource": r, "status": status, "args": args}
}

_status(party, ending) := "fail" if {
	count(ending) > 0
} else := "pass" if {
	dates.is_date(input.as_of)
	is_number(input.agreement.adequacy_warning_days)
	register.tells_all(party)
	place.are_countries(register.countries(party))
} else := "unknown"
