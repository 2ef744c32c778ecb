package residency.rules.storage.storage_outside_eea_test

import data.residency.lib.testing
import data.residency.rules.storage.storage_outside_eea as rule

_one(status) := {{"resource": 0, "copy": 0, "status": status}}

_scan(role, location) := testing.scan([testing.store([testing.copy(role, location)])])

test_pass_in_the_eea if {
	rule.outcomes == _one("pass") with input as _scan("primary", testing.at(["NO"]))
}

test_pass_within_the_eu_without_countries if {
	rule.outcomes == _one("pass") with input as _scan("primary", testing.within("EU"))
}

test_fail_outside if {
	rule.outcomes == _one("fail") with input as _scan("primary", testing.at(["GB"]))
}

test_fail_partly_outside if {
	rule.outcomes == _one("fail") with input as _scan("primary", testing.at(["DE", "GB"]))
}

test_unknown_place if {
	rule.outcomes == _one("unknown") with input as _scan("primary", testing.at([]))
}

test_unknown_without_a_location if {
	rule.outcomes == _one("unknown") with input as testing.scan([testing.store([{"role": "primary"}])])
}

test_other_roles_are_for_other_rules if {
	rule.outcomes == set() with input as _scan("key", testing.at(["GB"]))
}
