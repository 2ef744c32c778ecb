package residency.rules.protection.copy_not_encrypted_test

import data.residency.lib.testing
import data.residency.rules.protection.copy_not_encrypted as rule

_one(status) := {{"resource": 0, "copy": 0, "status": status}}

_of(category, role, encrypted) := testing.scan([object.union(
	testing.store([{"role": role, "encrypted": encrypted}]),
	{"category": category},
)])

test_pass_encrypted if {
	every category in ["database", "cache", "search-index", "block-storage", "snapshot", "backup"] {
		rule.outcomes == _one("pass") with input as _of(category, "primary", true)
	}
}

test_fail_not_encrypted if {
	every role in ["primary", "replica", "backup", "snapshot", "log", "cache", "index"] {
		rule.outcomes == _one("fail") with input as _of("database", role, false)
	}
}

test_unknown_not_seen if {
	rule.outcomes == _one("unknown") with input as _of("database", "primary", null)
}

test_unknown_whether_there_is_a_database if {
	every category in ["block-storage", "file-system", "server", "snapshot", "image", "backup"] {
		rule.outcomes == _one("unknown") with input as _of(category, "primary", false)
	}
}

test_unknown_when_nothing_is_said if {
	bare := {"category": "database", "copies": [{"role": "primary"}]}
	rule.outcomes == _one("unknown") with input as testing.scan([bare])
}

test_what_holds_no_database_is_not_looked_at if {
	rule.outcomes == set() with input as _of("object-store", "primary", false)
}

test_keys_and_copies_to_come_are_not_looked_at if {
	every role in ["key", "planned"] {
		rule.outcomes == set() with input as _of("database", role, false)
	}
}

test_what_keeps_nothing_is_not_looked_at if {
	passing := {"category": "cache", "persistence": "transit", "copies": [{"role": "primary", "encrypted": false}]}
	rule.outcomes == set() with input as testing.scan([passing])
}
