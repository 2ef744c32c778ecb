package residency.rules.access.plaintext_access_test

import data.residency.lib.testing
import data.residency.rules.access.plaintext_access as rule

_one(status) := {{"resource": 0, "path": 0, "status": status}}

_by(encryption) := testing.scan([testing.reached({"encryption": encryption})])

test_pass_enforced if {
	rule.outcomes == _one("pass") with input as _by("enforced")
}

test_pass_by_the_service if {
	rule.outcomes == _one("pass") with input as _by("by-service")
}

test_fail_optional if {
	rule.outcomes == _one("fail") with input as _by("optional")
}

test_fail_none if {
	rule.outcomes == _one("fail") with input as _by("none")
}

test_unknown if {
	rule.outcomes == _one("unknown") with input as _by("unknown")
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _one("unknown") with input as testing.scan([{"access": [{}]}])
}
