package residency.rules.subprocessor.subprocessor_unsigned_test

import data.residency.lib.testing
import data.residency.rules.subprocessor.subprocessor_unsigned as rule

_one(status, day) := {{"resource": 0, "status": status, "args": {"signed": day}}}

test_pass_signed if {
	rule.outcomes == _one("pass", "2026-11-22") with input as testing.declaring({"signed": "2026-11-22"})
}

test_pass_no_sub_processor if {
	rule.outcomes == _one("pass", "-") with input as testing.declaring({"role": "recipient"})
}

test_fail_unsigned if {
	rule.outcomes == _one("fail", "-") with input as testing.declaring({})
}

test_fail_signed_tomorrow if {
	rule.outcomes == _one("fail", "2026-11-23") with input as testing.declaring({"signed": "2026-11-23"})
}

test_fail_no_date if {
	rule.outcomes == _one("fail", "0 days ago") with input as testing.declaring({"signed": "0 days ago"})
}

test_unknown_role if {
	rule.outcomes == _one("unknown", "2020-01-01") with input as testing.declaring({"role": null, "signed": "2020-01-01"})
}

test_unknown_once_ended if {
	fields := {"signed": "2020-01-01", "until": "2026-11-21"}
	rule.outcomes == _one("unknown", "-") with input as testing.declaring(fields)
}
