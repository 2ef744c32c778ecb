package residency.rules.subprocessor.recipient_not_in_register_test

import data.residency.lib.testing
import data.residency.rules.subprocessor.recipient_not_in_register as rule

_one(status) := {{"resource": 0, "path": 0, "status": status}}

_share := testing.reached({"kind": "share", "principal": "210987654321", "party": "acme"})

test_pass_registered if {
	rule.outcomes == _one("pass") with input as testing.registered([_share], {})
}

test_pass_own_connection if {
	rule.outcomes == _one("pass") with input as testing.scan([testing.reached({"kind": "endpoint"})])
}

test_fail_not_registered if {
	rule.outcomes == _one("fail") with input as testing.scan([_share])
}

test_fail_once_ended if {
	rule.outcomes == _one("fail") with input as testing.registered([_share], {"until": "2026-11-21"})
}

test_fail_somebody_unnamed if {
	path := {"kind": "principal", "principal": "210987654321"}
	rule.outcomes == _one("fail") with input as testing.registered([testing.reached(path)], {})
}

test_unknown_whose_it_is_could_not_be_seen if {
	every kind in ["principal", "share"] {
		rule.outcomes == _one("unknown") with input as testing.registered([testing.reached({"kind": kind})], {})
	}
}

test_fail_any_other_crossing_is_somebody_s if {
	every kind in ["peering", "link", "remote"] {
		rule.outcomes == _one("fail") with input as testing.scan([testing.reached({"kind": kind})])
	}
}

test_unknown_when_nothing_is_said if {
	rule.outcomes == _one("unknown") with input as testing.scan([{"access": [{}]}])
}

test_fail_own_connection_of_a_party_that_is_not_there if {
	path := {"kind": "endpoint", "party": "acme"}
	rule.outcomes == _one("fail") with input as testing.scan([testing.reached(path)])
}
