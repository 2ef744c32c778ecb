package residency.rules.storage.copies_unknown_test

import data.residency.lib.testing
import data.residency.rules.storage.copies_unknown as rule

_one(status) := {{"resource": 0, "status": status}}

_with(fields) := testing.scan([object.union(testing.resource, fields)])

_copy(role) := testing.copy(role, testing.at(["US"]))

test_pass_a_copy_wherever_it_is if {
	every role in ["primary", "replica", "backup", "snapshot", "log", "cache", "index"] {
		rule.outcomes == _one("pass") with input as testing.scan([testing.store([_copy("key"), _copy(role)])])
	}
}

test_pass_what_is_all_yet_to_be_made if {
	every fields in [{"category": "backup-plan"}, {"basis": "planned"}] {
		rule.outcomes == _one("pass") with input as _with(object.union(fields, {"copies": [_copy("planned")]}))
	}
}

test_unknown_only_a_copy_that_is_yet_to_be_made if {
	rule.outcomes == _one("unknown") with input as testing.scan([testing.store([_copy("key"), _copy("planned")])])
}

test_pass_a_store_of_backups_may_be_empty if {
	rule.outcomes == _one("pass") with input as _with({"category": "backup", "copies": []})
}

test_pass_a_key_that_is_kept if {
	rule.outcomes == _one("pass") with input as _with({"category": "key", "copies": [_copy("key")]})
}

# That no copy was seen is no proof that one is in the wrong place.
test_fail_never if {
	every resource in [{}, testing.resource, testing.store([{}]), testing.store([_copy("primary")])] {
		some answer in rule.outcomes with input as testing.scan([resource])
		answer.status in {"pass", "unknown"}
	}
}

test_unknown_no_copy if {
	every category in ["object-store", "database", "backup-plan", "snapshot", "key", null] {
		rule.outcomes == _one("unknown") with input as _with({"category": category})
	}
}

test_unknown_only_a_key if {
	rule.outcomes == _one("unknown") with input as testing.scan([testing.store([_copy("key")])])
	rule.outcomes == _one("unknown") with input as _with({"category": "backup", "copies": [_copy("key")]})
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _one("unknown") with input as testing.scan([{}])
	rule.outcomes == _one("unknown") with input as testing.scan([{"category": "backup"}])
	rule.outcomes == _one("unknown") with input as testing.scan([{"copies": [{}]}])
	rule.outcomes == _one("unknown") with input as testing.scan([{"copies": [{"role": null}]}])
}

test_what_is_declared_is_not_looked_at if {
	rule.outcomes == set() with input as testing.declaring({})
}
