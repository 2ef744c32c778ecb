package residency.rules.protection.kept_after_contract_test

import data.residency.lib.testing
import data.residency.rules.protection.kept_after_contract as rule

_one(status) := {{"resource": 0, "control": 0, "status": status, "args": {"basis": "declared"}}}

_on(on) := testing.scan([testing.guarded("deletion", on)])

test_pass_on if {
	rule.outcomes == _one("pass") with input as _on(true)
}

test_fail_off if {
	rule.outcomes == _one("fail") with input as _on(false)
}

test_unknown_not_seen if {
	rule.outcomes == _one("unknown") with input as _on(null)
}

test_unknown_when_nothing_is_said if {
	bare := {"controls": [{"kind": "deletion"}]}
	rule.outcomes == _one("unknown") with input as testing.scan([bare])
}

test_other_safeguards_are_for_other_rules if {
	rule.outcomes == set() with input as testing.scan([testing.guarded("other", false)])
}

test_nothing_to_look_at_without_safeguards if {
	rule.outcomes == set() with input as testing.scan([testing.resource, {}])
}
