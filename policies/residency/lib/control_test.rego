package residency.lib.control_test

import data.residency.lib.control

_at := {"as_of": "2026-11-22", "agreement": {"backup_max_days": 7}}

test_on_or_off_or_not_seen if {
	control.status({"on": true}) == "pass"
	control.status({"on": false}) == "fail"
	control.status({"on": null}) == "unknown"
	control.status({"on": "yes"}) == "unknown"
	control.status({}) == "unknown"
}

test_recent if {
	control.status_while_recent({"on": true, "last": null}) == "pass" with input as _at
	control.status_while_recent({"on": true, "last": "2026-11-15"}) == "pass" with input as _at
	control.status_while_recent({"on": true, "last": "2026-11-14"}) == "fail" with input as _at
	control.status_while_recent({"on": false, "last": "2026-11-22"}) == "fail" with input as _at
	control.status_while_recent({"on": null, "last": "2026-11-22"}) == "unknown" with input as _at
	control.status_while_recent({"on": true}) == "unknown" with input as _at
	control.status_while_recent({"on": true, "last": "2026-11-22"}) == "unknown" with input as {}
}

test_newest if {
	control.newest({"last": "2026-11-22"}) == "2026-11-22"
	control.newest({"last": null}) == "-"
	control.newest({}) == "-"
}
