package residency.rules.transfer.transfer_without_basis_test

import data.residency.lib.testing
import data.residency.rules.transfer.transfer_without_basis as rule

_one(status, countries) := _because(status, countries, _usual[status])

_usual := {"pass": "has-basis", "fail": "no-safeguard", "unknown": "origin-unknown"}

_because(status, countries, reason) := {{
	"resource": 0,
	"path": 0,
	"status": status,
	"args": {"countries": countries, "reason": reason},
}}

_share := {"kind": "share", "party": "acme"}

_own(status, countries, reason) := {object.union(outcome, {"args": args}) |
	some outcome in _because(status, countries, reason)
	args := object.union(outcome.args, {"principal": "own-connection"})
}

test_pass_own_connection if {
	answer := _own("pass", [], "own-connection")
	every kind in ["endpoint", "public"] {
		rule.outcomes == answer with input as testing.scan([testing.reached({"kind": kind})])
	}
}

test_unknown_own_network_in_an_unknown_country if {
	unplaced := testing.scan([testing.reached({"kind": "network"})])
	rule.outcomes == _own("unknown", [], "origin-unknown") with input as unplaced
	path := {"kind": "network", "origins": ["ZZ"]}
	rule.outcomes == _own("unknown", ["ZZ"], "origin-unknown") with input as testing.scan([testing.reached(path)])
}

test_pass_party_in_the_eea if {
	fields := {"access_from": ["NL"]}
	rule.outcomes == _one("pass", ["NL"]) with input as testing.registered([testing.reached(_share)], fields)
}

test_pass_adequate_origin if {
	path := object.union(_share, {"origins": ["CH", "GB"]})
	rule.outcomes == _one("pass", ["CH", "GB"]) with input as testing.registered([testing.reached(path)], {})
}

test_fail_party_s_place_of_access if {
	fields := {"access_from": ["NL", "IN"]}
	rule.outcomes == _one("fail", ["IN"]) with input as testing.registered([testing.reached(_share)], fields)
}

test_fail_seat_outside_and_no_more_said if {
	fields := {"country": "IN"}
	rule.outcomes == _one("fail", ["IN"]) with input as testing.registered([testing.reached(_share)], fields)
}

test_fail_says_what_the_listing_lacks if {
	fields := {"access_from": ["US"], "hr_data": true, "safeguards": [object.union(testing.safeguard, {"covers": ["non-hr"]})]}
	answer := _because("fail", ["US"], "listing-other-data")
	rule.outcomes == answer with input as testing.registered([testing.reached(_share)], fields)
}

test_unknown_a_seat_proves_nothing if {
	rule.outcomes == _one("unknown", []) with input as testing.registered([testing.reached(_share)], {})
	scan := testing.lacking([testing.reached(_share)], ["access_from"])
	rule.outcomes == _one("unknown", []) with input as scan
}

test_unknown_whose_it_is_could_not_be_seen if {
	every kind in ["principal", "share"] {
		answer := _because("unknown", [], "party-unknown")
		rule.outcomes == answer with input as testing.scan([testing.reached({"kind": kind})])
	}
}

test_fail_origin_without_anybody if {
	path := {"kind": "network", "origins": ["NL", "US"]}
	rule.outcomes == _own("fail", ["US"], "no-safeguard") with input as testing.scan([testing.reached(path)])
}

test_unknown_principal if {
	path := {"kind": "principal", "principal": "210987654321"}
	rule.outcomes == _because("unknown", [], "party-unknown") with input as testing.scan([testing.reached(path)])
}

test_unknown_principal_in_a_known_country if {
	path := {"kind": "principal", "principal": "210987654321", "origins": ["NL"]}
	rule.outcomes == _because("unknown", ["NL"], "party-unknown") with input as testing.scan([testing.reached(path)])
}

test_unknown_party_has_left_the_register if {
	fields := {"until": "2026-11-21"}
	answer := _because("unknown", [], "party-unknown")
	rule.outcomes == answer with input as testing.registered([testing.reached(_share)], fields)
}

test_unknown_origin if {
	fields := {"country": null}
	rule.outcomes == _one("unknown", []) with input as testing.registered([testing.reached(_share)], fields)
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _because("unknown", [], "party-unknown") with input as testing.scan([{"access": [{}]}])
}

test_pass_own_connection_from_the_eea if {
	path := {"kind": "network", "origins": ["NL"]}
	rule.outcomes == _own("pass", ["NL"], "has-basis") with input as testing.scan([testing.reached(path)])
}

test_fail_principal_in_a_country_without_decision if {
	path := {"kind": "principal", "principal": "210987654321", "origins": ["IN"]}
	rule.outcomes == _one("fail", ["IN"]) with input as testing.scan([testing.reached(path)])
}

test_unknown_network_of_somebody_who_is_not_known if {
	answer := _because("unknown", ["NL"], "party-unknown")
	every fields in [{"party": "acme"}, {"principal": "aws:999988887777"}] {
		path := object.union({"kind": "network", "origins": ["NL"]}, fields)
		rule.outcomes == answer with input as testing.scan([testing.reached(path)])
	}
}

test_unknown_own_connection_of_a_party_that_is_not_there if {
	path := {"kind": "endpoint", "party": "acme"}
	rule.outcomes == _because("unknown", [], "party-unknown") with input as testing.scan([testing.reached(path)])
}
