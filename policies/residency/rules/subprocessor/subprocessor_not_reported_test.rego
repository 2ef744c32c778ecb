package residency.rules.subprocessor.subprocessor_not_reported_test

import data.residency.lib.testing
import data.residency.rules.subprocessor.subprocessor_not_reported as rule

_one(status, reported, objection_until) := {{
	"resource": 0,
	"status": status,
	"args": {"reported": reported, "objection_until": objection_until},
}}

_told(reported, objection_until) := testing.declaring({"reported": reported, "objection_until": objection_until})

test_pass_objection_period_over if {
	rule.outcomes == _one("pass", "2026-10-01", "2026-11-21") with input as _told("2026-10-01", "2026-11-21")
}

test_pass_no_sub_processor if {
	rule.outcomes == _one("pass", "-", "-") with input as testing.declaring({"role": "own"})
}

test_fail_not_reported if {
	rule.outcomes == _one("fail", "-", "2026-11-01") with input as _told(null, "2026-11-01")
}

test_fail_reported_in_the_future if {
	rule.outcomes == _one("fail", "2026-11-23", "2026-11-01") with input as _told("2026-11-23", "2026-11-01")
}

test_unknown_objection_period_running if {
	rule.outcomes == _one("unknown", "2026-10-25", "2026-11-22") with input as _told("2026-10-25", "2026-11-22")
}

test_unknown_objection_period_not_said if {
	rule.outcomes == _one("unknown", "2026-10-25", "-") with input as _told("2026-10-25", null)
}

test_unknown_once_ended if {
	rule.outcomes == _one("unknown", "-", "-") with input as testing.declaring({"until": "2026-11-21"})
}

test_unknown_when_nothing_is_said if {
	register := {"parties": {"acme": {"until": null}}, "access": {}}
	scan := object.union(testing.scan([testing.declared]), {"register": register})
	rule.outcomes == _one("unknown", "-", "-") with input as scan
}

test_unknown_role if {
	fields := {"role": null, "reported": "2026-10-01", "objection_until": "2026-11-01"}
	rule.outcomes == _one("unknown", "2026-10-01", "2026-11-01") with input as testing.declaring(fields)
}
