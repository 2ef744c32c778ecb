package residency.rules.transfer.dpf_without_fallback_test

import data.residency.lib.testing
import data.residency.rules.transfer.dpf_without_fallback as rule

_one(status, countries) := {{"resource": 0, "status": status, "args": {"countries": countries}}}

_clauses := object.union(testing.safeguard, {"kind": "scc", "assessment": "TIA 7"})

_american(safeguards) := testing.declaring({"processes_in": ["US"], "safeguards": safeguards})

test_pass_without_a_listing if {
	rule.outcomes == _one("pass", []) with input as testing.declaring({"processes_in": ["NL"], "access_from": ["NL"]})
}

test_pass_with_clauses if {
	rule.outcomes == _one("pass", ["US"]) with input as _american([testing.safeguard, _clauses])
}

test_fail_listing_only if {
	rule.outcomes == _one("fail", ["US"]) with input as _american([testing.safeguard])
}

test_fail_clauses_without_assessment if {
	clauses := object.union(_clauses, {"assessment": null})
	rule.outcomes == _one("fail", ["US"]) with input as _american([testing.safeguard, clauses])
}

test_fail_clauses_ended if {
	clauses := object.union(_clauses, {"until": "2026-11-21"})
	rule.outcomes == _one("fail", ["US"]) with input as _american([testing.safeguard, clauses])
}

test_fail_clauses_too_old if {
	clauses := object.union(_clauses, {"checked": "2025-10-17"})
	rule.outcomes == _one("fail", ["US"]) with input as _american([testing.safeguard, clauses])
}

test_unknown_where_it_is_silent if {
	rule.outcomes == _one("unknown", []) with input as testing.declaring({"processes_in": ["NL"]})
}

test_unknown_where_it_works if {
	rule.outcomes == _one("unknown", []) with input as testing.declaring({"safeguards": [testing.safeguard]})
}

test_unknown_safeguards if {
	scan := testing.lacking([testing.declared], ["safeguards"])
	worked := object.union(scan, {"register": {"parties": {"acme": {"processes_in": ["US"]}}}})
	rule.outcomes == _one("unknown", []) with input as worked
}

test_unknown_a_code_that_is_no_country if {
	every key in ["country", "processes_in", "access_from"] {
		said := {"country": "ZZ", "processes_in": ["NL", "ZZ"], "access_from": ["ZZ"]}[key]
		fields := object.union({"processes_in": ["NL"], "access_from": ["NL"]}, {key: said})
		rule.outcomes == _one("unknown", []) with input as testing.declaring(fields)
	}
}

test_unknown_where_safeguards_are_not_said if {
	scan := testing.declaring({"processes_in": ["NL"], "access_from": ["NL"]})
	silent := object.remove(scan.register.parties.acme, ["safeguards"])
	known := object.union(object.remove(scan, ["register"]), {"register": {"parties": {"acme": silent}}})
	rule.outcomes == _one("unknown", []) with input as known
	rule.outcomes == _one("pass", []) with input as scan
}
