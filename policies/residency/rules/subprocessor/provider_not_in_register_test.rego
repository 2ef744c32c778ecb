package residency.rules.subprocessor.provider_not_in_register_test

import data.residency.lib.testing
import data.residency.rules.subprocessor.provider_not_in_register as rule

_one(status) := {{"resource": 0, "status": status}}

test_pass_registered if {
	rule.outcomes == _one("pass") with input as testing.registered([testing.resource], {"provider": "aws"})
}

test_what_is_declared_is_not_looked_at if {
	rule.outcomes == set() with input as testing.declaring({})
}

test_fail_nobody_registered if {
	rule.outcomes == _one("fail") with input as testing.scan([testing.resource])
}

test_fail_other_provider if {
	rule.outcomes == _one("fail") with input as testing.registered([testing.resource], {"provider": "gcp"})
}

test_fail_other_role if {
	fields := {"provider": "aws", "role": "own"}
	rule.outcomes == _one("fail") with input as testing.registered([testing.resource], fields)
}

test_fail_once_ended if {
	fields := {"provider": "aws", "until": "2026-11-21"}
	rule.outcomes == _one("fail") with input as testing.registered([testing.resource], fields)
}

test_unknown_provider if {
	resource := object.union(testing.resource, {"provider": null})
	rule.outcomes == _one("unknown") with input as testing.registered([resource], {"provider": null})
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _one("unknown") with input as testing.scan([{}])
}
