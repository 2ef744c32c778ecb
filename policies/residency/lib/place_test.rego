package residency.lib.place_test

import data.residency.lib.place
import data.residency.lib.testing

_storage(countries) := place.storage(testing.copy("primary", testing.at(countries)))

_for(zone) := {"agreement": {"zone": zone}}

test_territory_of_the_eea if {
	every code in ["NL", "IS", "LI", "NO", "RE", "GF", "AX", "IC", "CY"] {
		_storage([code]) == "pass" with input as _for("eea")
	}
}

test_outside_whatever_its_ties if {
	every code in ["GB", "CH", "TR", "MA", "SN", "PE", "NC", "BQ", "GL", "FO", "SJ", "GI", "XK", "UA"] {
		_storage([code]) == "fail" with input as _for("eea")
	}
}

test_the_strict_switch_leaves_only_the_eu if {
	_storage(["RE"]) == "pass" with input as _for("eu")
	_storage(["NO"]) == "fail" with input as _for("eu")
}

test_without_a_zone_the_strict_one_holds if {
	_storage(["NO"]) == "fail" with input as {}
}

test_one_country_outside_is_enough if {
	_storage(["DE", "ZZ", "GB"]) == "fail" with input as _for("eea")
}

test_a_code_that_is_no_country_proves_nothing if {
	_storage(["ZZ"]) == "unknown" with input as _for("eea")
	_storage(["DE", "ZZ"]) == "unknown" with input as _for("eea")
}

test_a_promised_zone_is_enough_if_it_is_ours if {
	copies := [testing.copy("primary", testing.within(zone)) | some zone in ["EU", "EEA"]]
	[place.storage(copy) | some copy in copies] == ["pass", "pass"] with input as _for("eea")
	[place.storage(copy) | some copy in copies] == ["pass", "unknown"] with input as _for("eu")
	[place.storage(copy) | some copy in copies] == ["unknown", "unknown"] with input as {}
}

test_a_promise_counts_where_no_country_is_named if {
	copies := [testing.copy("primary", object.union(testing.within("EU"), {"countries": countries})) |
		some countries in [["ZZ"], ["DE", "ZZ"], ["US"]]
	]
	[place.storage(copy) | some copy in copies] == ["unknown", "unknown", "fail"] with input as _for("eea")
	every copy in copies {
		not place.promised(copy, "eea")
	}
	[place.known(copy) | some copy in copies] == [true]
}

test_a_place_is_proven_by_whoever_may_know if {
	every basis in ["api", "documented", "declared"] {
		every location in [testing.at(["NL"]), testing.within("EU")] {
			copy := testing.copy("primary", object.union(location, {"basis": basis}))
			place.known(copy)
			place.storage(copy) == "pass" with input as _for("eea")
		}
	}
	every basis in ["inferred", "observed", "", null] {
		copy := testing.copy("primary", object.union(testing.at(["NL"]), {"basis": basis}))
		not place.known(copy)
		place.storage(copy) == "unknown" with input as _for("eea")
	}
}

test_an_inferred_place_is_no_proof if {
	copies := [testing.copy("primary", testing.inferred(countries)) | some countries in [["NL"], ["GB"], []]]
	[place.storage(copy) | some copy in copies] == ["unknown", "fail", "unknown"] with input as _for("eea")
	promise := object.union(testing.within("EU"), {"basis": "inferred"})
	copy := testing.copy("primary", promise)
	place.storage(copy) == "unknown" with input as _for("eea")
}

test_nothing_said_is_unknown if {
	place.storage({}) == "unknown" with input as _for("eea")
	place.storage({"location": {}}) == "unknown" with input as _for("eea")
	place.storage({"location": {"countries": []}}) == "unknown" with input as _for("eea")
	place.storage({"location": {"within": "EU"}}) == "unknown" with input as _for("eea")
}

test_known_by_countries_or_by_promise if {
	place.known(testing.copy("primary", testing.at(["US"])))
	place.known(testing.copy("primary", testing.within("EEA")))
	every location in [testing.at(["US", "ZZ"]), testing.at([]), testing.within("Europe"), {"within": "EU"}, testing.inferred(["NL"]), {}] {
		copy := testing.copy("primary", location)
		not place.known(copy)
	}
}
