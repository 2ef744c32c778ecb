# METADATA
# title: Why there is a basis for transfer or none, in one word
# description: >-
#   For people to read; decides nothing. Of a listing that does not count it says what it lacks.
package residency.lib.why

import data.residency.lib.transfer

# What to say of an answer about these countries.
reason("pass", _, _) := "has-basis"

reason("unknown", _, _) := "origin-unknown"

reason("fail", countries, party) := _listing(party) if {
	count(countries) > 0
	every country in countries {
		transfer.relies_on_listing(country, party)
	}
} else := "safeguard-not-accepted" if {
	some safeguard in party.safeguards
	transfer.documented(safeguard)
	not _accepted(safeguard)
} else := "no-safeguard"

# What to say of a copy. Where its holders fail for different reasons, the first by name.
reason_of_copy(status, copy, holders) := min(words) if {
	status == "fail"
	words := {word |
		some party in holders
		answer := transfer.judge(copy.location.countries, party)
		answer.status == "fail"
		word := reason("fail", answer.countries, party)
	}
	count(words) > 0
} else := reason(status, [], {})

_accepted(safeguard) if transfer.accepted(safeguard.kind)

_listing(party) := "safeguard-not-accepted" if {
	not transfer.accepted("dpf")
} else := "listing-old" if {
	count(_standing(party)) == 0
} else := "listing-without-covers" if {
	every safeguard in _standing(party) {
		safeguard.covers == []
	}
} else := "listing-other-data" if {
	not transfer.listed_for_its_data(party)
} else := "no-safeguard"

_standing(party) := [safeguard |
	some safeguard in party.safeguards
	safeguard.kind == "dpf"
	transfer.stands(safeguard)
]
