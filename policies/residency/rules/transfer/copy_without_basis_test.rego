package residency.rules.transfer.copy_without_basis_test

import data.residency.lib.testing
import data.residency.rules.transfer.copy_without_basis as rule

_one(status) := _because(status, {"pass": "has-basis", "fail": "no-safeguard", "unknown": "origin-unknown"}[status])

_because(status, reason) := {{"resource": 0, "copy": 0, "status": status, "args": {"reason": reason}}}

_in(countries) := testing.store([testing.copy("primary", testing.at(countries))])

_clauses := object.union(testing.safeguard, {"kind": "scc", "assessment": "TIA 7"})

_accepting(scan) := object.union(scan, {"agreement": {"safeguards": ["dpf", "scc", "bcr"]}})

_provider(fields) := object.union({"provider": "aws"}, fields)

test_pass_in_the_eea if {
	rule.outcomes == _one("pass") with input as testing.scan([_in(["DE"])])
}

test_pass_adequate_though_no_place_for_storage if {
	rule.outcomes == _one("pass") with input as testing.scan([_in(["GB"])])
}

test_pass_promised_zone if {
	resource := testing.store([testing.copy("backup", testing.within("EU"))])
	rule.outcomes == _one("pass") with input as testing.scan([resource])
}

test_pass_clauses_with_the_provider if {
	scan := testing.registered([_in(["US"])], _provider({"safeguards": [_clauses]}))
	rule.outcomes == _one("pass") with input as _accepting(scan)
}

test_pass_clauses_with_the_declared_party if {
	resource := object.union(_in(["US"]), {"provider": "declared", "party": "acme"})
	rule.outcomes == _one("pass") with input as _accepting(testing.registered([resource], {"safeguards": [_clauses]}))
}

test_fail_clauses_not_accepted if {
	scan := testing.registered([_in(["US"])], _provider({"safeguards": [_clauses]}))
	rule.outcomes == _because("fail", "safeguard-not-accepted") with input as scan
}

# Two contracts with the same cloud: which of them holds this copy is not known.
_second(scan, fields) := object.union(
	scan,
	{"register": {"parties": {"other": object.union(testing.party, _provider(fields))}}},
)

_american := {"hr_data": false, "safeguards": [object.union(testing.safeguard, {"covers": ["non-hr"]})]}

test_pass_every_holder_listed if {
	scan := testing.registered([_in(["US"])], _provider(_american))
	rule.outcomes == _one("pass") with input as scan
	rule.outcomes == _one("pass") with input as _second(scan, object.union(_american, {"name": "Other"}))
}

test_fail_one_holder_s_listing_does_not_clear_the_other if {
	scan := testing.registered([_in(["US"])], _provider(_american))
	rule.outcomes == _one("fail") with input as _second(scan, {"hr_data": false})
	unlisted := testing.registered([_in(["US"])], _provider({"hr_data": false}))
	rule.outcomes == _one("fail") with input as _second(unlisted, _american)
}

test_fail_says_what_the_listing_lacks if {
	without := object.union(_american, {"safeguards": [testing.safeguard]})
	scan := testing.registered([_in(["US"])], _provider(without))
	rule.outcomes == _because("fail", "listing-without-covers") with input as scan
	both := _second(scan, object.union(_american, {"hr_data": true}))
	rule.outcomes == _because("fail", "listing-other-data") with input as both
}

test_fail_nobody_registered if {
	rule.outcomes == _one("fail") with input as testing.scan([_in(["DE", "US"])])
}

test_fail_provider_no_longer_registered if {
	fields := _provider({"safeguards": [_clauses], "until": "2026-11-21"})
	rule.outcomes == _one("fail") with input as _accepting(testing.registered([_in(["US"])], fields))
}

test_unknown_place if {
	rule.outcomes == _one("unknown") with input as testing.scan([_in([])])
}

test_unknown_zone_wider_than_the_agreement_s if {
	resource := testing.store([testing.copy("primary", testing.within("EEA"))])
	scan := object.union(testing.scan([resource]), {"agreement": {"processing_zone": "eu"}})
	rule.outcomes == _one("unknown") with input as scan
}

test_unknown_without_a_location if {
	rule.outcomes == _one("unknown") with input as testing.scan([{"copies": [{"role": "primary"}]}])
}

test_a_key_is_no_personal_data if {
	resource := testing.store([testing.copy("key", testing.at(["US"]))])
	rule.outcomes == set() with input as testing.scan([resource])
}

test_unknown_promise_without_a_list_of_countries if {
	copy := {"role": "primary", "location": {"within": "EU"}}
	rule.outcomes == _one("unknown") with input as testing.scan([testing.store([copy])])
}

test_unknown_inferred_in_the_eea if {
	resource := testing.store([testing.copy("primary", testing.inferred(["NL"]))])
	rule.outcomes == _one("unknown") with input as testing.scan([resource])
}

test_fail_inferred_outside if {
	resource := testing.store([testing.copy("primary", testing.inferred(["US"]))])
	rule.outcomes == _one("fail") with input as testing.scan([resource])
}

test_fail_whatever_its_role if {
	every role in ["primary", "replica", "backup", "snapshot", "log", "cache", "index", "planned"] {
		resource := testing.store([testing.copy(role, testing.at(["IN"]))])
		rule.outcomes == _one("fail") with input as testing.scan([resource])
	}
	key := testing.store([testing.copy("key", testing.at(["IN"]))])
	rule.outcomes == set() with input as testing.scan([key])
}
