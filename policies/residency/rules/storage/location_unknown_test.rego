package residency.rules.storage.location_unknown_test

import data.residency.lib.testing
import data.residency.rules.storage.location_unknown as rule

_one(status) := {{"resource": 0, "copy": 0, "status": status}}

_scan(copy) := testing.scan([testing.store([copy])])

_global := {"code": "global", "kind": "global", "countries": [], "within": null, "basis": "documented"}

test_pass_known_even_outside if {
	rule.outcomes == _one("pass") with input as _scan(testing.copy("primary", testing.at(["US"])))
}

test_pass_promised_zone if {
	rule.outcomes == _one("pass") with input as _scan(testing.copy("backup", testing.within("EU")))
}

test_pass_global_with_named_countries if {
	location := object.union(_global, {"countries": ["DE", "US"]})
	rule.outcomes == _one("pass") with input as _scan(testing.copy("primary", location))
}

test_fail_global if {
	rule.outcomes == _one("fail") with input as _scan(testing.copy("key", _global))
}

test_unknown_place if {
	rule.outcomes == _one("unknown") with input as _scan(testing.copy("log", testing.at([])))
}

test_unknown_code if {
	rule.outcomes == _one("unknown") with input as _scan(testing.copy("primary", testing.at(["NL", "ZZ"])))
}

test_unknown_without_a_location if {
	rule.outcomes == _one("unknown") with input as _scan({"role": "primary"})
}

test_unknown_inferred if {
	rule.outcomes == _one("unknown") with input as _scan(testing.copy("primary", testing.inferred(["NL"])))
}

test_unknown_global_with_inferred_countries if {
	location := object.union(testing.inferred(["NL"]), {"kind": "global"})
	rule.outcomes == _one("unknown") with input as _scan(testing.copy("primary", location))
}

test_unknown_global_with_an_inferred_promise if {
	location := object.union(testing.within("EU"), {"kind": "global", "basis": "inferred"})
	rule.outcomes == _one("unknown") with input as _scan(testing.copy("primary", location))
}
