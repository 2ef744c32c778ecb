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

test_what_keeps_nothing_is_no_store if {
	rule.outcomes == set() with input as testing.scan([{"persistence": "transit", "public": true}])
}
