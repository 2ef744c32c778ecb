package residency.lib.transfer_test

import data.residency.lib.testing
import data.residency.lib.transfer

_on(day) := object.union(testing.scan([]), {"as_of": day})

_today := _on("2026-11-22")

_accepting(kinds) := object.union(_today, {"agreement": {"safeguards": kinds}})

_with(fields) := {"safeguards": [object.union(testing.safeguard, fields)]}

_listed(hr_data, covers) := object.union({"hr_data": hr_data}, _with({"covers": covers}))

_clauses := {"kind": "scc", "assessment": "TIA 7"}

test_the_eea_with_all_that_belongs_to_it if {
	every code in ["NL", "NO", "RE", "AX"] {
		transfer.may_transfer_to(code, {}) == "pass" with input as _today
	}
}

test_the_strict_switch_leaves_only_the_eu if {
	strict := object.union(_today, {"agreement": {"processing_zone": "eu"}})
	transfer.may_transfer_to("RE", {}) == "pass" with input as strict
	transfer.may_transfer_to("NO", {}) == "fail" with input as strict
}

test_the_british_decision_ends if {
	transfer.may_transfer_to("GB", {}) == "pass" with input as _on("2031-12-27")
	transfer.may_transfer_to("GB", {}) == "fail" with input as _on("2031-12-28")
}

test_a_decision_does_not_work_back if {
	transfer.may_transfer_to("BR", {}) == "fail" with input as _on("2026-01-25")
	transfer.may_transfer_to("BR", {}) == "pass" with input as _on("2026-01-26")
	transfer.may_transfer_to("US", _listed(false, ["non-hr"])) == "fail" with input as _on("2023-07-09")
}

test_adequate_without_conditions if {
	every code in ["AD", "AR", "CH", "FO", "GG", "IL", "IM", "JE", "KR", "NZ", "UY"] {
		transfer.may_transfer_to(code, {}) == "pass" with input as _today
	}
}

test_no_decision if {
	every code in ["UA", "IN", "TR", "MC", "SM", "VA", "XK", "AW", "CW", "SX"] {
		transfer.may_transfer_to(code, {}) == "fail" with input as _today
	}
}

test_ties_with_a_member_state_are_no_ground if {
	every code in ["NC", "BQ", "GL", "SJ", "GI"] {
		transfer.may_transfer_to(code, {}) == "fail" with input as _today
	}
}

test_no_country_is_unknown if {
	every code in ["ZZ", "UK", "", null] {
		transfer.may_transfer_to(code, {}) == "unknown" with input as _today
	}
}

test_partial_needs_evidence_that_the_recipient_is_covered if {
	every code in ["CA", "JP"] {
		transfer.may_transfer_to(code, {}) == "fail" with input as _today
		transfer.may_transfer_to(code, _with({"kind": "scope"})) == "pass" with input as _today
		transfer.may_transfer_to(code, _with({"kind": "scope", "until": "2026-11-21"})) == "fail" with input as _today
		transfer.may_transfer_to(code, _with({"kind": "dpf", "covers": ["hr", "non-hr"]})) == "fail" with input as _today
	}
}

test_a_listing_covers_the_data_it_names if {
	transfer.may_transfer_to("US", _listed(false, ["non-hr"])) == "pass" with input as _today
	transfer.may_transfer_to("US", _listed(true, ["hr"])) == "pass" with input as _today
	transfer.may_transfer_to("US", _listed(null, ["hr", "non-hr"])) == "pass" with input as _today
	transfer.may_transfer_to("US", _listed(true, ["non-hr"])) == "fail" with input as _today
	transfer.may_transfer_to("US", _listed(false, ["hr"])) == "fail" with input as _today
	transfer.may_transfer_to("US", _listed(null, ["non-hr"])) == "fail" with input as _today
	transfer.may_transfer_to("US", _listed(null, ["hr"])) == "fail" with input as _today
	transfer.may_transfer_to("US", {}) == "fail" with input as _today
	transfer.may_transfer_to("US", _with({"kind": "scope", "covers": ["hr", "non-hr"]})) == "fail" with input as _today
}

test_a_listing_is_renewed_every_year if {
	listed := object.union({"hr_data": false}, _with({"covers": ["non-hr"], "checked": "2025-10-18"}))
	transfer.may_transfer_to("US", listed) == "pass" with input as _on("2026-11-22")
	transfer.may_transfer_to("US", listed) == "fail" with input as _on("2026-11-23")
}

test_a_listing_until_a_day if {
	fields := {"covers": ["non-hr"], "checked": "2025-01-01", "until": "2026-11-22"}
	listed := object.union({"hr_data": false}, _with(fields))
	transfer.may_transfer_to("US", listed) == "pass" with input as _on("2026-11-22")
	transfer.may_transfer_to("US", listed) == "fail" with input as _on("2026-11-23")
}

test_a_listing_looked_up_in_the_future_is_none if {
	listed := object.union({"hr_data": false}, _with({"covers": ["non-hr"], "checked": "2026-11-23"}))
	transfer.may_transfer_to("US", listed) == "fail" with input as _today
}

test_a_listing_must_be_accepted_by_the_agreement if {
	listed := _listed(false, ["non-hr"])
	transfer.may_transfer_to("US", listed) == "fail" with input as _accepting(["scc"])
}

test_one_word_in_the_data_turns_it if {
	every word in ["suspended", "annulled", "repealed", ""] {
		transfer.may_transfer_to("US", _listed(false, ["non-hr"])) == "fail" with input as _today
			with data.data.adequacy.US.status as word
		transfer.may_transfer_to("CH", {}) == "fail" with input as _today
			with data.data.adequacy.CH.status as word
	}
}

test_a_decision_of_odd_shape_is_none if {
	transfer.may_transfer_to("CH", {}) == "fail" with input as _today with data.data.adequacy.CH as {}
	transfer.may_transfer_to("CH", {}) == "fail" with input as _today with data.data.adequacy.CH.expires as "one day"
	transfer.may_transfer_to("CH", {}) == "fail" with input as _today with data.data.adequacy.CH.coverage as "all"
}

test_a_decision_yet_to_begin_is_none if {
	transfer.may_transfer_to("CH", {}) == "fail" with input as _today with data.data.adequacy.CH.in_force as "2026-11-23"
	transfer.may_transfer_to("CH", {}) == "pass" with input as _today with data.data.adequacy.CH.in_force as "2026-11-22"
}

test_what_a_transfer_relies_on if {
	transfer.relies_on_adequacy("GB", {})
	not transfer.relies_on_adequacy("NL", {})
	not transfer.relies_on_adequacy("CA", {})
	every pair in [["US", "dpf", true], ["US", "scope", false], ["CA", "scope", true], ["CA", "dpf", false]] {
		found := [1 | transfer.relies_on_adequacy(pair[0], _with({"kind": pair[1]}))]
		count(found) > 0 == pair[2]
	}
	transfer.relies_on_listing("US", _with({"kind": "dpf"}))
	not transfer.relies_on_listing("US", {})
	not transfer.relies_on_listing("GB", {})
}

test_clauses_where_the_agreement_accepts_them if {
	transfer.may_transfer_to("IN", _with(_clauses)) == "pass" with input as _accepting(["scc"])
	transfer.may_transfer_to("US", _with(_clauses)) == "pass" with input as _accepting(["scc"])
	transfer.may_transfer_to("IN", _with(_clauses)) == "fail" with input as _accepting(["dpf", "bcr"])
}

test_binding_rules_where_the_agreement_accepts_them if {
	rules := {"kind": "bcr", "assessment": "TIA 8"}
	transfer.may_transfer_to("IN", _with(rules)) == "pass" with input as _accepting(["bcr"])
	transfer.may_transfer_to("IN", _with(rules)) == "fail" with input as _accepting(["scc"])
}

test_clauses_need_an_assessment_and_stand_in_time if {
	every fields in [{"assessment": null}, {"assessment": ""}, {"until": "2026-11-21"}, {"checked": null}] {
		clauses := object.union(_clauses, fields)
		transfer.may_transfer_to("IN", _with(clauses)) == "fail" with input as _accepting(["scc"])
	}
}

test_every_safeguard_grows_old if {
	every pair in [["IN", "scc"], ["IN", "bcr"], ["CA", "scope"], ["US", "dpf"]] {
		covers := ["hr", "non-hr"]
		old := {"kind": pair[1], "assessment": "TIA 7", "covers": covers, "checked": "2025-10-17"}
		scan := _accepting(["dpf", "scc", "bcr"])
		transfer.may_transfer_to(pair[0], _with(old)) == "fail" with input as scan
		aged := object.union(old, {"checked": "2025-10-18"})
		transfer.may_transfer_to(pair[0], _with(aged)) == "pass" with input as scan
		dated := object.union(old, {"until": "2026-11-22"})
		transfer.may_transfer_to(pair[0], _with(dated)) == "pass" with input as scan
	}
}

test_a_safeguard_that_is_accepted_by_name_only_is_none if {
	every kind in ["dpf", "scope", "promise"] {
		scan := _accepting([kind])
		transfer.may_transfer_to("IN", _with({"kind": kind, "assessment": "TIA 7"})) == "fail" with input as scan
	}
}

test_judge_names_the_countries_that_decide if {
	transfer.judge({"NL", "DE"}, {}) == {"status": "pass", "countries": ["DE", "NL"]} with input as _today
	transfer.judge({"NL", "ZZ"}, {}) == {"status": "unknown", "countries": ["ZZ"]} with input as _today
	transfer.judge({"NL", "ZZ", "IN"}, {}) == {"status": "fail", "countries": ["IN"]} with input as _today
	transfer.judge(set(), {}) == {"status": "unknown", "countries": []} with input as _today
}

test_nothing_may_go_outside_without_a_day_of_judgement if {
	transfer.may_transfer_to("CH", {}) == "fail" with input as object.remove(_today, ["as_of"])
}

test_inside_the_zone if {
	sets := [["NL", "NO"], ["NL"], ["NL", "GB"], ["ZZ", "GB"], ["ZZ", "NL"], ["ZZ"], []]
	eea := ["pass", "pass", "fail", "fail", "unknown", "unknown", "unknown"]
	[transfer.inside(countries) | some countries in sets] == eea with input as {"agreement": {"processing_zone": "eea"}}
	eu := ["fail", "pass", "fail", "fail", "unknown", "unknown", "unknown"]
	[transfer.inside(countries) | some countries in sets] == eu with input as {"agreement": {"processing_zone": "eu"}}
	[transfer.inside(countries) | some countries in sets] == eu with input as {}
}

test_the_first_end_of_several_decisions if {
	transfer.first_end({"GB"}) == "2031-12-27"
	transfer.first_end({"GB", "CH", "ZZ"}) == "2031-12-27"
	transfer.first_end({"GB", "CH"}) == "2030-01-01" with data.data.adequacy.CH.expires as "2030-01-01"
	[transfer.first_end(countries) | some countries in [{"CH"}, {"ZZ"}, set()]] == ["-", "-", "-"]
}
