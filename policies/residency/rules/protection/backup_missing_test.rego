package residency.rules.protection.backup_missing_test

import data.residency.lib.testing
import data.residency.rules.protection.backup_missing as rule

_one(status, newest) := {{"resource": 0, "control": 0, "status": status, "args": {"newest": newest}}}

_last(on, last) := testing.scan([testing.worked("backup", on, last)])

test_pass_made_by_themselves if {
	rule.outcomes == _one("pass", "-") with input as _last(true, null)
}

test_pass_newest_as_old_as_it_may_be if {
	rule.outcomes == _one("pass", "2026-11-15") with input as _last(true, "2026-11-15")
}

test_pass_as_old_as_the_agreement_allows if {
	document := _last(true, "2026-10-23")
	terms := object.union(document.agreement, {"backup_max_days": 30})
	rule.outcomes == _one("pass", "2026-10-23") with input as object.union(document, {"agreement": terms})
}

test_fail_newest_too_old if {
	rule.outcomes == _one("fail", "2026-11-14") with input as _last(true, "2026-11-14")
}

test_fail_none if {
	rule.outcomes == _one("fail", "-") with input as _last(false, null)
}

test_unknown_not_seen if {
	rule.outcomes == _one("unknown", "-") with input as _last(null, null)
}

test_unknown_day if {
	rule.outcomes == _one("unknown", "soon") with input as _last(true, "soon")
}

test_unknown_when_nothing_is_said_of_the_day if {
	bare := {"controls": [{"kind": "backup", "on": true}]}
	rule.outcomes == _one("unknown", "-") with input as testing.scan([bare])
}

test_unknown_without_a_term if {
	document := object.union(_last(true, "2026-11-22"), {"agreement": null})
	rule.outcomes == _one("unknown", "2026-11-22") with input as object.union(document, {"agreement": {}})
}

test_other_safeguards_are_for_other_rules if {
	rule.outcomes == set() with input as testing.scan([testing.guarded("other", false)])
}
