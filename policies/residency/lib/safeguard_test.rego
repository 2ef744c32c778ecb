package residency.lib.safeguard_test

import data.residency.lib.safeguard

_at := {"as_of": "2026-11-22", "agreement": {"backup_max_days": 7}}

test_on_or_off_or_not_seen if {
	safeguard.status({"on": true}) == "pass"
	safeguard.status({"on": false}) == "fail"
	safeguard.status({"on": null}) == "unknown"
	safeguard.status({"on": "yes"}) == "unknown"
	safeguard.status({}) == "unknown"
}

test_recent if {
	safeguard.status_while_recent({"on": true, "last": null}) == "pass" with input as _at
	safeguard.status_while_recent({"on": true, "last": "2026-11-15"}) == "pass" with input as _at
	safeguard.status_while_recent({"on": true, "last": "2026-11-14"}) == "fail" with input as _at
	safeguard.status_while_recent({"on": false, "last": "2026-11-22"}) == "fail" with input as _at
	safeguard.status_while_recent({"on": null, "last": "2026-11-22"}) == "unknown" with input as _at
	safeguard.status_while_recent({"on": true}) == "unknown" with input as _at
	safeguard.status_while_recent({"on": true, "last": "2026-11-22"}) == "unknown" with input as {}
	safeguard.status_while_recent({"on": true, "last": "2026-11-22"}) == "unknown" with input as {"agreement": _at.agreement}
}

test_what_is_yet_to_come_has_not_worked if {
	safeguard.status_while_recent({"on": true, "last": "2026-11-23"}) == "pass" with input as _at
	safeguard.status_while_recent({"on": true, "last": "2026-11-24"}) == "unknown" with input as _at
	safeguard.status_while_recent({"on": true, "last": "9999-12-31"}) == "unknown" with input as _at
	safeguard.status_while_recent({"on": true, "last": "soon"}) == "unknown" with input as _at
}

test_newest if {
	safeguard.newest({"last": "2026-11-22"}) == "2026-11-22"
	safeguard.newest({"last": null}) == "-"
	safeguard.newest({}) == "-"
}
