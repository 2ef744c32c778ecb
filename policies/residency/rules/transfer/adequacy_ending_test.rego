package residency.rules.transfer.adequacy_ending_test

import data.residency.lib.testing
import data.residency.rules.transfer.adequacy_ending as rule

_one(status, countries, until) := {{
	"resource": 0,
	"status": status,
	"args": {"countries": countries, "until": until},
}}

_on(day, fields) := object.union(testing.declaring(fields), {"as_of": day})

_british := {"processes_in": ["GB"], "access_from": ["GB"]}

test_pass_long_before if {
	rule.outcomes == _one("pass", [], "-") with input as _on("2026-11-22", _british)
}

test_pass_the_day_before_the_warning_period if {
	rule.outcomes == _one("pass", [], "-") with input as _on("2031-06-29", _british)
}

test_pass_suspended_but_not_relied_on if {
	rule.outcomes == _one("pass", [], "-") with input as testing.declaring({"processes_in": ["NL", "US"], "access_from": ["NL"]})
		with data.data.adequacy.US.status as "suspended"
}

test_fail_within_the_warning_period if {
	rule.outcomes == _one("fail", ["GB"], "2031-12-27") with input as _on("2031-06-30", _british)
}

test_fail_ended if {
	rule.outcomes == _one("fail", ["GB"], "2031-12-27") with input as _on("2032-03-01", _british)
}

test_fail_suspended if {
	fields := {"processes_in": ["US"], "safeguards": [testing.safeguard]}
	rule.outcomes == _one("fail", ["US"], "-") with input as testing.declaring(fields)
		with data.data.adequacy.US.status as "suspended"
}

test_unknown_where_it_is_silent if {
	every key in ["processes_in", "access_from"] {
		fields := object.union({"processes_in": ["NL"], "access_from": ["NL"]}, {key: []})
		rule.outcomes == _one("unknown", [], "-") with input as testing.declaring(fields)
	}
}

test_unknown_where_it_works if {
	rule.outcomes == _one("unknown", [], "-") with input as testing.declaring({})
}

test_unknown_without_a_warning_period if {
	scan := object.union(testing.declaring(_british), {"agreement": {"adequacy_warning_days": null}})
	rule.outcomes == _one("unknown", [], "-") with input as scan
}

test_unknown_without_a_day_of_judgement if {
	scan := object.remove(testing.declaring(_british), ["as_of"])
	rule.outcomes == _one("unknown", [], "-") with input as scan
}

test_unknown_a_code_that_is_no_country if {
	every key in ["country", "processes_in", "access_from"] {
		said := {"country": "ZZ", "processes_in": ["GB", "ZZ"], "access_from": ["ZZ"]}[key]
		fields := object.union(_british, {key: said})
		rule.outcomes == _one("unknown", [], "-") with input as testing.declaring(fields)
	}
}
