package residency.rules.transfer.recipient_without_basis_test

import data.residency.lib.testing
import data.residency.rules.transfer.recipient_without_basis as rule

_one(status, countries) := _because(status, countries, _usual[status])

_usual := {"pass": "has-basis", "fail": "no-safeguard", "unknown": "origin-unknown"}

_because(status, countries, reason) := {{
	"resource": 0,
	"status": status,
	"args": {"countries": countries, "reason": reason},
}}

_whole := {"country": "NL", "processes_in": ["DE"], "access_from": ["NL"]}

_listed := object.union(testing.safeguard, {"covers": ["non-hr"]})

test_pass_in_the_eea if {
	rule.outcomes == _one("pass", ["DE", "NL"]) with input as testing.declaring(_whole)
}

test_pass_listed_for_its_data if {
	fields := {
		"country": "US",
		"processes_in": ["US"],
		"access_from": ["US"],
		"hr_data": false,
		"safeguards": [_listed],
	}
	rule.outcomes == _one("pass", ["US"]) with input as testing.declaring(fields)
}

test_fail_seat if {
	fields := {"country": "US", "processes_in": ["IE"]}
	rule.outcomes == _one("fail", ["US"]) with input as testing.declaring(fields)
}

test_fail_place_of_access if {
	fields := {"processes_in": ["NL"], "access_from": ["IN", "ZZ"]}
	rule.outcomes == _one("fail", ["IN"]) with input as testing.declaring(fields)
}

test_fail_listed_for_other_data if {
	fields := {"country": "US", "processes_in": ["US"], "hr_data": true, "safeguards": [_listed]}
	rule.outcomes == _because("fail", ["US"], "listing-other-data") with input as testing.declaring(fields)
}

test_fail_says_what_the_listing_lacks if {
	fields := {"country": "US", "hr_data": false, "safeguards": [testing.safeguard]}
	rule.outcomes == _because("fail", ["US"], "listing-without-covers") with input as testing.declaring(fields)
}

test_fail_though_the_rest_is_left_out if {
	rule.outcomes == _one("fail", ["IN"]) with input as testing.declaring({"country": null, "access_from": ["IN"]})
	rule.outcomes == _one("fail", ["IN"]) with input as testing.declaring({"country": "IN"})
	rule.outcomes == _one("fail", ["IN"]) with input as testing.lacking([testing.declared], ["access_from"])
		with input.register.parties.acme.country as "IN"
}

test_unknown_where_it_works if {
	rule.outcomes == _one("unknown", []) with input as testing.declaring({})
}

# To be silent of one of the three gives no better answer than to say it.
test_unknown_one_of_the_three_empty if {
	every fields in [{"country": null}, {"processes_in": []}, {"access_from": []}] {
		scan := testing.declaring(object.union(_whole, fields))
		rule.outcomes == _one("unknown", []) with input as scan
		own := testing.declaring(object.union(_whole, object.union(fields, {"role": "own"})))
		rule.outcomes == _one("unknown", []) with input as own
	}
}

test_unknown_one_of_the_three_missing if {
	every key in object.keys(_whole) {
		party := object.union(object.remove(testing.party, [key]), object.remove(_whole, [key]))
		scan := object.union(testing.scan([testing.declared]), {"register": {"parties": {"acme": party}}})
		rule.outcomes == _one("unknown", []) with input as scan
	}
}

test_unknown_country if {
	fields := object.union(_whole, {"processes_in": ["ZZ"]})
	rule.outcomes == _one("unknown", ["ZZ"]) with input as testing.declaring(fields)
}

test_unknown_once_ended if {
	fields := {"processes_in": ["NL"], "until": "2026-11-21"}
	rule.outcomes == _one("unknown", []) with input as testing.declaring(fields)
}

test_unknown_when_nothing_is_said if {
	register := {"parties": {"acme": {}}, "access": {}}
	scan := object.union(testing.scan([testing.declared]), {"register": register})
	rule.outcomes == _one("unknown", []) with input as scan
}
