package residency.lib.why_test

import data.residency.lib.testing
import data.residency.lib.why

_scan(kinds) := object.union(testing.scan([]), {"agreement": {"safeguards": kinds}})

_with(fields) := {"hr_data": true, "safeguards": [object.union(testing.safeguard, fields)]}

test_what_a_listing_lacks if {
	scan := _scan(["dpf"])
	why.reason("fail", ["US"], _with({})) == "listing-without-covers" with input as scan
	why.reason("fail", ["US"], _with({"covers": ["non-hr"]})) == "listing-other-data" with input as scan
	why.reason("fail", ["US"], _with({"checked": "2025-10-17"})) == "listing-old" with input as scan
	why.reason("fail", ["US"], _with({"until": "2026-11-21"})) == "listing-old" with input as scan
	why.reason("fail", ["US"], _with({"covers": ["hr"]})) == "safeguard-not-accepted" with input as _scan(["scc"])
}

test_a_listing_is_only_for_its_own_country if {
	why.reason("fail", ["IN", "US"], _with({})) == "no-safeguard" with input as _scan(["dpf"])
	why.reason("fail", ["IN"], _with({})) == "no-safeguard" with input as _scan(["dpf"])
}

test_a_good_listing_under_a_decision_that_fell if {
	why.reason("fail", ["US"], _with({"covers": ["hr"]})) == "no-safeguard" with input as _scan(["dpf"])
}

test_clauses_that_the_agreement_does_not_accept if {
	clauses := {"kind": "scc", "assessment": "TIA 7"}
	why.reason("fail", ["IN"], _with(clauses)) == "safeguard-not-accepted" with input as _scan(["dpf"])
	why.reason("fail", ["IN"], _with({"kind": "scc"})) == "no-safeguard" with input as _scan(["dpf"])
}

test_always_a_word if {
	every status in ["pass", "fail", "unknown"] {
		is_string(why.reason(status, [], {})) with input as {}
		is_string(why.reason_of_copy(status, {}, {{}})) with input as {}
	}
	why.reason("fail", ["US"], {}) == "no-safeguard" with input as {}
	why.reason("fail", ["US"], {"safeguards": [{"kind": "dpf"}]}) == "safeguard-not-accepted" with input as {}
}

test_a_copy_takes_the_first_reason_of_those_who_fail if {
	copy := testing.copy("primary", testing.at(["US"]))
	holders := {{}, _with({}), _with({"covers": ["hr"]})}
	why.reason_of_copy("fail", copy, holders) == "listing-without-covers" with input as _scan(["dpf"])
}
