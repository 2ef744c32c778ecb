package residency.rules.access.public_exposure_test

import data.residency.lib.testing
import data.residency.rules.access.public_exposure as rule

_one(status) := {{"resource": 0, "status": status}}

_open(public) := testing.scan([object.union(testing.resource, {"public": public})])

test_pass_closed if {
	rule.outcomes == _one("pass") with input as _open(false)
}

test_fail_open if {
	rule.outcomes == _one("fail") with input as _open(true)
}

test_unknown if {
	rule.outcomes == _one("unknown") with input as _open(null)
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _one("unknown") with input as testing.scan([{}])
}

test_what_is_declared_is_not_looked_at if {
	rule.outcomes == set() with input as testing.declaring({})
}

test_unknown_closed_and_a_way_in_for_anyone if {
	rule.outcomes == _one("unknown") with input as testing.scan([testing.reached({"kind": "public"})])
}

_passing(fields) := testing.scan([object.union(object.union(testing.resource, {"persistence": "transit"}), fields)])

test_pass_data_passes_through_and_nobody_gets_at_it if {
	rule.outcomes == _one("pass") with input as _passing({})
}

test_fail_anyone_gets_at_what_data_passes_through if {
	rule.outcomes == _one("fail") with input as _passing({"public": true})
}

test_unknown_whether_anyone_gets_at_what_data_passes_through if {
	rule.outcomes == _one("unknown") with input as _passing({"public": null})
}

test_a_way_in_that_tells_of_anyone_does_not_answer_for_it if {
	anyone := object.union(testing.path, {"kind": "principal", "principal": "aws:*"})
	rule.outcomes == _one("fail") with input as _passing({"public": true, "access": [anyone]})
	unseen := object.union(testing.path, {"kind": "principal"})
	rule.outcomes == _one("unknown") with input as _passing({"public": null, "access": [unseen]})
}
