package residency.rules.transfer.recipient_without_basis_test

import data.residency.lib.testing
import data.residency.rules.transfer.recipient_without_basis as rule

_one(status, countries) := {{"resource": 0, "status": status, "args": {"countries": countries}}}

_listed := object.union(testing.safeguard, {"covers": ["non-hr"]})

test_pass_in_the_eea if {
	rule.outcomes == _one("pass", ["DE", "NL"]) with input as testing.declaring({"processes_in": ["DE"]})
}

test_pass_listed_for_its_data if {
	fields := {"country": "US", "processes_in": ["US"], "hr_data": false, "safeguards": [_listed]}
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
	rule.outcomes == _one("fail", ["US"]) with input as testing.declaring(fields)
}

test_unknown_where_it_works if {
	rule.outcomes == _one("unknown", []) with input as testing.declaring({})
}

test_unknown_country if {
	rule.outcomes == _one("unknown", ["ZZ"]) with input as testing.declaring({"processes_in": ["ZZ"]})
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
