package residency.rules.storage.replica_outside_eea_test

import data.residency.lib.testing
import data.residency.rules.storage.replica_outside_eea as rule

_one(status) := {{"resource": 0, "copy": 0, "status": status}}

_scan(role, location) := testing.scan([testing.store([testing.copy(role, location)])])

test_pass_in_the_eea if {
	rule.outcomes == _one("pass") with input as _scan("replica", testing.at(["NO"]))
}

test_pass_within_the_eu_without_countries if {
	rule.outcomes == _one("pass") with input as _scan("cache", testing.within("EU"))
}

test_fail_outside if {
	rule.outcomes == _one("fail") with input as _scan("replica", testing.at(["GB"]))
}

test_fail_partly_outside if {
	rule.outcomes == _one("fail") with input as _scan("replica", testing.at(["DE", "GB"]))
}

test_fail_for_either_role if {
	rule.outcomes == _one("fail") with input as _scan("cache", testing.at(["CH"]))
}

test_unknown_place if {
	rule.outcomes == _one("unknown") with input as _scan("replica", testing.at([]))
}

test_unknown_without_a_location if {
	rule.outcomes == _one("unknown") with input as testing.scan([testing.store([{"role": "replica"}])])
}

test_other_roles_are_for_other_rules if {
	rule.outcomes == set() with input as _scan("key", testing.at(["GB"]))
}
