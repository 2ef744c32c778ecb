# METADATA
# title: May personal data go to this country, to this recipient, on this day?
# description: >-
#   Chapter V of the GDPR: within the agreement's processing zone; or to a country with an adequacy
#   decision in force that covers this recipient; or on a documented safeguard (Art. 46) that the
#   agreement accepts. Never a question about storage.
package residency.lib.transfer

import data.residency.lib.dates
import data.residency.lib.place

# A listing is renewed every year, and clauses are looked at again; the rest is time to do so. A
# safeguard that was recorded longer ago, and without an end, counts no more.
_checked_days := 400

zone_countries := place.eea if {
	input.agreement.processing_zone == "eea"
} else := place.eu

# Whether all of these countries lie within the zone: "fail" as soon as one is known not to,
# "unknown" without any, or with a code that is no country.
inside(countries) := "fail" if {
	some country in countries
	data.data.countries[country]
	not country in zone_countries
} else := "pass" if {
	count(countries) > 0
	every country in countries {
		country in zone_countries
	}
} else := "unknown"

# An empty party is nobody: it has no safeguards, and what is not documented is no ground.
# A disputed territory has no decision of its own and borrows none from the state it belongs to.
may_transfer_to(country, party) := "pass" if {
	country in zone_countries
} else := "unknown" if {
	not data.data.countries[country]
} else := "pass" if {
	_in_force(data.data.adequacy[country])
	_covers(data.data.adequacy[country].coverage, party)
} else := "pass" if {
	some safeguard in party.safeguards
	accepted(safeguard.kind)
	documented(safeguard)
} else := "fail"

# One answer for all these countries, with the countries that decide it.
judge(countries, party) := {"status": status, "countries": deciding} if {
	answers := {country: may_transfer_to(country, party) | some country in countries}
	status := _worst(answers)
	deciding := sort([country | some country, answer in answers; answer == status])
}

_worst(answers) := "fail" if {
	some _, answer in answers
	answer == "fail"
} else := "pass" if {
	count(answers) > 0
	every _, answer in answers {
		answer == "pass"
	}
} else := "unknown"

# Whether this agreement takes such a safeguard for a ground.
accepted(kind) if kind in input.agreement.safeguards

# Standard contractual clauses or binding corporate rules that stand, with their assessment.
documented(safeguard) if {
	safeguard.kind in {"scc", "bcr"}
	stands(safeguard)
	is_string(safeguard.assessment)
	safeguard.assessment != ""
}

# Looked at by now and not too long ago, and not ended.
stands(safeguard) if {
	dates.reached(safeguard.checked)
	dates.open(safeguard.until)
	_renewed(safeguard)
}

# Whether a transfer to this party rests on an adequacy decision, in force or not.
relies_on_adequacy(country, party) if _claims(data.data.adequacy[country].coverage, party)

# Whether it rests on the party's own listing.
relies_on_listing(country, party) if {
	relies_on_adequacy(country, party)
	data.data.adequacy[country].coverage == "certified-organisations-only"
}

# Whether the decision on this country ends within the agreement's warning period, or has been
# suspended or withdrawn.
ending(country) if data.data.adequacy[country].status != "in force"

ending(country) if {
	until := data.data.adequacy[country].expires
	dates.within(input.as_of, until, input.agreement.adequacy_warning_days)
}

# The first day of these on which a decision ends, for people to read.
first_end(countries) := min(days) if {
	days := {day |
		some country in countries
		day := data.data.adequacy[country].expires
		is_string(day)
	}
	count(days) > 0
} else := "-"

_in_force(decision) if {
	decision.status == "in force"
	dates.reached(decision.adopted)
	_begun(decision.in_force)
	dates.open(decision.expires)
}

_begun(day) if day == null

_begun(day) if dates.reached(day)

_whole := {"whole", "whole-with-exclusions"}

_covers(coverage, _) if coverage in _whole

_covers("partial", party) if {
	some safeguard in party.safeguards
	safeguard.kind == "scope"
	stands(safeguard)
}

_covers("certified-organisations-only", party) if {
	accepted("dpf")
	listed_for_its_data(party)
}

# A listing that stands and names the kind of data that the party receives.
listed_for_its_data(party) if {
	some safeguard in party.safeguards
	safeguard.kind == "dpf"
	stands(safeguard)
	every kind in _data_of(party) {
		kind in safeguard.covers
	}
}

_claims(coverage, _) if coverage in _whole

_claims(coverage, party) if {
	some safeguard in party.safeguards
	safeguard.kind == {"partial": "scope", "certified-organisations-only": "dpf"}[coverage]
}

_renewed(safeguard) if safeguard.until != null

_renewed(safeguard) if dates.within(safeguard.checked, input.as_of, _checked_days)

# Who does not say whether it receives staff data must be listed for both kinds.
_data_of(party) := {"hr"} if {
	party.hr_data == true
} else := {"non-hr"} if {
	party.hr_data == false
} else := {"hr", "non-hr"}
