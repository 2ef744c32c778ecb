package residency.lib.way_in_test

import data.residency.lib.testing
import data.residency.lib.way_in

_entry := {"id": "support", "party": "acme", "origins": ["IN"], "why": "support", "until": "2026-11-22"}

_entered(fields) := object.union(
	testing.registered([], {}),
	{"register": {"access": {"support": object.union(_entry, fields)}}},
)

_path := {"party": "acme", "entries": ["support"]}

_on := testing.registered([], {"access_from": ["GB"]})

test_nobody_knows_what_it_is if {
	way_in.reason({}) == "kind-unknown" with input as _on
	way_in.reason({"kind": "odd"}) == "kind-unknown" with input as _on
	way_in.reason({"kind": null, "party": null, "principal": null}) == "kind-unknown" with input as _on
}

test_what_says_less_than_all_is_not_one_s_own if {
	every kind in ["endpoint", "network", "public"] {
		way_in.reason({"kind": kind}) == "not-registered" with input as _on
		way_in.reason({"kind": kind, "party": null}) != "own-connection" with input as _on
	}
	way_in.reason({"kind": "network", "party": null, "principal": null}) == "origin-unknown" with input as _on
}

test_a_party_s_places_say_nothing_of_a_connection if {
	path := {"kind": "network", "party": null, "principal": null, "origins": []}
	way_in.reason(path) == "origin-unknown" with input as _on
}

test_who_that_is if {
	way_in.who({"kind": "network", "party": null, "principal": null}) == {"principal": "own-connection"}
	way_in.who({"kind": "share", "party": null, "principal": null}) == {}
	way_in.who({}) == {}
}

test_leave_is_of_this_party_and_ends if {
	count(way_in.running(_path)) == 1 with input as _entered({})
	count(way_in.running(_path)) == 0 with input as _entered({"until": "2026-11-21"})
	count(way_in.entries(_path)) == 1 with input as _entered({"until": "2026-11-21"})
	count(way_in.entries(_path)) == 0 with input as _entered({"party": "other"})
	count(way_in.entries({"party": "other", "entries": ["support"]})) == 0 with input as _entered({})
	count(way_in.entries({})) == 0 with input as _entered({})
}

_connection := {"kind": "network", "principal": null, "party": null, "entries": ["support"]}

test_leave_for_a_connection_of_one_s_own if {
	own := {"party": null, "own_connection": true}
	count(way_in.running(_connection)) == 1 with input as _entered(own)
	count(way_in.running(_connection)) == 0 with input as _entered(object.union(own, {"until": "2026-11-21"}))
	count(way_in.entries(_connection)) == 0 with input as _entered({"party": null})
	count(way_in.entries(_connection)) == 0 with input as _entered({})
	every named in [{"party": "acme"}, {"principal": "aws:1"}, {"kind": "remote"}] {
		path := object.union(_connection, named)
		count(way_in.entries(path)) == 0 with input as _entered(own)
	}
}

_whose(party) := object.union(
	testing.registered([], party),
	{"register": {"access": {"support": object.union(_entry, {"own_connection": true})}}},
)

test_a_connection_is_one_s_own_or_the_cloud_s if {
	count(way_in.entries(_connection)) == 1 with input as _whose({"role": "own"})
	count(way_in.entries(_connection)) == 1 with input as _whose({"provider": "aws"})
	count(way_in.entries(_connection)) == 0 with input as _whose({})
	count(way_in.entries(_connection)) == 0 with input as _whose({"role": "own", "until": "2026-11-21"})
	count(way_in.entries(_path)) == 0 with input as _whose({"role": "own"})
}

test_the_last_day_of_leave_is_told if {
	later := object.union(_entry, {"id": "more", "until": "2027-01-01"})
	scan := object.union(_entered({}), {"register": {"access": {"more": later, "support": _entry}}})
	way_in.leave_until({"party": "acme", "entries": ["more", "support"]}) == "2027-01-01" with input as scan
	way_in.leave_until({"party": "acme", "entries": []}) == "-" with input as scan
}
