package residency.rules.subprocessor.subprocessor_storage_outside_eea_test

import data.residency.lib.testing
import data.residency.rules.subprocessor.subprocessor_storage_outside_eea as rule

_one(status, countries) := {{"resource": 0, "status": status, "args": {"countries": countries}}}

test_pass_in_the_eea if {
	rule.outcomes == _one("pass", ["NL", "IS"]) with input as testing.declaring({"stores_in": ["NL", "IS"]})
}

test_pass_stores_nothing if {
	rule.outcomes == _one("pass", []) with input as testing.declaring({"stores_nothing": true})
}

test_pass_no_sub_processor if {
	every role in ["recipient", "own"] {
		fields := {"role": role, "stores_in": ["US"]}
		rule.outcomes == _one("pass", ["US"]) with input as testing.declaring(fields)
	}
}

test_fail_role_not_said if {
	rule.outcomes == _one("fail", ["US"]) with input as testing.declaring({"role": null, "stores_in": ["US"]})
}

test_fail_outside if {
	rule.outcomes == _one("fail", ["NL", "US"]) with input as testing.declaring({"stores_in": ["NL", "US"]})
}

test_fail_adequacy_is_no_cure if {
	rule.outcomes == _one("fail", ["CH"]) with input as testing.declaring({"stores_in": ["CH"]})
}

test_fail_stores_nothing_but_says_where if {
	fields := {"stores_in": ["US"], "stores_nothing": true}
	rule.outcomes == _one("fail", ["US"]) with input as testing.declaring(fields)
}

test_unknown_says_nothing if {
	rule.outcomes == _one("unknown", []) with input as testing.declaring({})
}

test_unknown_once_ended if {
	fields := {"stores_in": ["NL"], "until": "2026-11-21"}
	rule.outcomes == _one("unknown", []) with input as testing.declaring(fields)
}

test_unknown_stores_nothing_in_an_unknown_country if {
	fields := {"stores_in": ["ZZ"], "stores_nothing": true}
	rule.outcomes == _one("unknown", ["ZZ"]) with input as testing.declaring(fields)
}
