package residency.rules.access.access_not_registered_test

import data.residency.lib.testing
import data.residency.rules.access.access_not_registered as rule

_one(status, reason, until, countries) := {{
	"resource": 0,
	"path": 0,
	"status": status,
	"args": object.union(
		{"reason": reason, "until": until, "countries": countries},
		{"basis": word | word := {"registered": "declared"}[reason]},
	),
}}

_entry := {"id": "support", "party": "acme", "origins": ["IN", "NL"], "why": "support", "until": "2027-03-31"}

_share := {"kind": "share", "party": "acme", "origins": ["IN"], "entries": ["support"]}

_scan(path, party, entry) := object.union(
	testing.registered([testing.reached(path)], party),
	{"register": {"access": {"support": object.union(_entry, entry)}}},
)

test_pass_registered if {
	rule.outcomes == _one("pass", "registered", "2027-03-31", ["IN"]) with input as _scan(_share, {}, {})
}

test_pass_from_the_party_s_places_of_access if {
	path := object.union(_share, {"origins": []})
	answer := _one("pass", "registered", "2027-03-31", ["IN", "NL"])
	rule.outcomes == answer with input as _scan(path, {"country": "US", "access_from": ["NL", "IN"]}, {})
}

test_unknown_a_seat_proves_nothing if {
	path := object.union(_share, {"origins": []})
	answer := _one("unknown", "origin-unknown", "2027-03-31", [])
	rule.outcomes == answer with input as _scan(path, {}, {})
	rule.outcomes == answer with input as _scan(path, {"country": "US"}, {})
}

test_unknown_whose_it_is_could_not_be_seen if {
	every kind in ["principal", "share"] {
		answer := _one("unknown", "party-unknown", "-", [])
		rule.outcomes == answer with input as testing.scan([testing.reached({"kind": kind})])
	}
}

test_fail_somebody_named_who_is_not_registered if {
	path := {"kind": "principal", "principal": "210987654321"}
	rule.outcomes == _one("fail", "not-registered", "-", []) with input as _scan(path, {}, {})
}

test_pass_on_the_last_day if {
	answer := _one("pass", "registered", "2026-11-22", ["IN"])
	rule.outcomes == answer with input as _scan(_share, {}, {"until": "2026-11-22"})
}

test_pass_own_connection if {
	answer := _one("pass", "own-connection", "-", [])
	rule.outcomes == answer with input as testing.scan([testing.reached({"kind": "public"})])
}

test_fail_no_entry if {
	path := object.union(_share, {"entries": []})
	rule.outcomes == _one("fail", "not-registered", "-", ["IN"]) with input as _scan(path, {}, {})
}

test_fail_entry_of_another_party if {
	answer := _one("fail", "not-registered", "-", ["IN"])
	rule.outcomes == answer with input as _scan(_share, {}, {"party": "other"})
}

test_fail_party_has_left_the_register if {
	answer := _one("fail", "not-registered", "-", ["IN"])
	rule.outcomes == answer with input as _scan(_share, {"until": "2026-11-21"}, {})
}

test_fail_expired if {
	answer := _one("fail", "expired", "2026-11-21", ["IN"])
	rule.outcomes == answer with input as _scan(_share, {}, {"until": "2026-11-21"})
}

test_fail_until_no_date if {
	rule.outcomes == _one("fail", "expired", "later", ["IN"]) with input as _scan(_share, {}, {"until": "later"})
}

test_fail_other_country if {
	path := object.union(_share, {"origins": ["IN", "US"]})
	answer := _one("fail", "other-country", "2027-03-31", ["IN", "US"])
	rule.outcomes == answer with input as _scan(path, {}, {})
}

test_unknown_origin if {
	path := object.union(_share, {"origins": []})
	answer := _one("unknown", "origin-unknown", "2027-03-31", [])
	rule.outcomes == answer with input as _scan(path, {"country": null}, {})
}

test_unknown_when_nothing_is_said if {
	answer := _one("unknown", "kind-unknown", "-", [])
	rule.outcomes == answer with input as testing.scan([{"access": [{}]}])
}
