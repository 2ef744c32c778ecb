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

_own(status, reason, until, countries) := {object.union(outcome, {"args": args}) |
	some outcome in _one(status, reason, until, countries)
	args := object.union(outcome.args, {"principal": "own-connection"})
}

test_pass_own_address if {
	every kind in ["endpoint", "public"] {
		answer := _own("pass", "own-connection", "-", [])
		rule.outcomes == answer with input as testing.scan([testing.reached({"kind": kind})])
	}
}

_network(origins) := {"kind": "network", "origins": origins, "entries": ["edges"]}

_connection := {"id": "edges", "party": null, "own_connection": true, "origins": ["US"], "why": "x", "until": "2027-03-31"}

_entered(origins, entry) := object.union(
	testing.registered([testing.reached(_network(origins))], {"provider": "aws"}),
	{"register": {"access": {"edges": object.union(_connection, entry)}}},
)

test_pass_own_connection_within_the_eea if {
	answer := _own("pass", "own-connection", "-", ["DE", "NO"])
	rule.outcomes == answer with input as testing.scan([testing.reached(_network(["DE", "NO"]))])
}

test_fail_own_connection_within_the_eea_where_only_the_eu_is_agreed if {
	agreement := object.union(testing.agreement, {"processing_zone": "eu"})
	answer := _own("fail", "not-registered", "-", ["NO"])
	scan := object.union(testing.scan([testing.reached(_network(["NO"]))]), {"agreement": agreement})
	rule.outcomes == answer with input as scan
}

test_fail_own_connection_from_elsewhere if {
	every origins in [["US"], ["GB"], ["DE", "US"], ["US", "ZZ"]] {
		answer := _own("fail", "not-registered", "-", origins)
		rule.outcomes == answer with input as testing.scan([testing.reached(_network(origins))])
	}
}

test_pass_own_connection_from_elsewhere_with_leave if {
	answer := _own("pass", "registered", "2027-03-31", ["US"])
	rule.outcomes == answer with input as _entered(["US"], {})
	rule.outcomes == answer with input as _entered(["US"], {"party": "acme"})
	last := _own("pass", "registered", "2026-11-22", ["US"])
	rule.outcomes == last with input as _entered(["US"], {"until": "2026-11-22"})
}

test_fail_own_connection_whose_leave_does_not_hold if {
	ended := _own("fail", "expired", "2026-11-21", ["US"])
	rule.outcomes == ended with input as _entered(["US"], {"until": "2026-11-21"})
	other := _own("fail", "other-country", "2027-03-31", ["SG", "US"])
	rule.outcomes == other with input as _entered(["SG", "US"], {})
	named := _own("fail", "not-registered", "-", ["US"])
	rule.outcomes == named with input as _entered(["US"], {"own_connection": false})
	rule.outcomes == named with input as _entered(["US"], {"party": "gone"})
}

test_unknown_own_connection_from_nobody_knows_where if {
	every origins in [[], ["ZZ"], ["DE", "ZZ"]] {
		answer := _own("unknown", "origin-unknown", "-", origins)
		rule.outcomes == answer with input as testing.scan([testing.reached(_network(origins))])
		entered := _own("unknown", "origin-unknown", "2027-03-31", origins)
		rule.outcomes == entered with input as _entered(origins, {"origins": ["DE", "US"]})
	}
}

test_fail_own_address_of_a_party_or_a_stranger if {
	answer := _one("fail", "not-registered", "-", [])
	every fields in [{"party": "acme"}, {"principal": "aws:999988887777"}] {
		rule.outcomes == answer with input as testing.scan([testing.reached(fields)])
	}
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
