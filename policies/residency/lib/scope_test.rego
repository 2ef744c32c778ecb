package residency.lib.scope_test

import data.residency.lib.scope
import data.residency.lib.testing

test_what_is_not_known_to_keep_nothing_is_a_store if {
	words := ["persistent", "temporary", "transit", "control-plane", "odd", null]
	resources := array.concat([{"persistence": word} | some word in words], [{}])
	scope.stores == {0, 4, 5, 6} with input as testing.scan(resources)
}

test_what_is_declared_has_copies_and_no_settings if {
	resources := [{"basis": basis, "copies": [{}]} | some basis in ["observed", "planned", "declared", null]]
	scope.stores == {0, 1, 3} with input as testing.scan(resources)
	scope.copies == {[0, 0], [1, 0], [2, 0], [3, 0]} with input as testing.scan(resources)
}

test_whose_a_way_in_is_could_not_be_seen if {
	nobody := {"principal": null, "party": null}
	every kind in ["principal", "share"] {
		path := object.union(nobody, {"kind": kind})
		scope.unnamed(path)
		named := object.union(path, {"principal": "210987654321"})
		not scope.unnamed(named)
		known := object.union(path, {"party": "acme"})
		not scope.unnamed(known)
	}
	every kind in ["endpoint", "public", "network", "peering", "link", "remote", null] {
		path := object.union(nobody, {"kind": kind})
		not scope.unnamed(path)
	}
}

test_own_address_is_no_network_and_in_no_country if {
	plain := {"party": null, "principal": null, "origins": []}
	kinds := ["endpoint", "public", "network", "principal", "share", "peering", "link", "remote", null]
	[kind | some kind in kinds; scope.ours(object.union(plain, {"kind": kind}))] == ["endpoint", "public", "network"]
	[kind | some kind in kinds; scope.own_address(object.union(plain, {"kind": kind}))] == ["endpoint", "public"]
	not scope.own_address({"kind": "endpoint", "party": null, "principal": null, "origins": ["US"]})
	not scope.own_address({"kind": "endpoint", "party": "acme", "principal": null, "origins": []})
	not scope.own_address({"kind": "endpoint"})
	not scope.ours({"kind": "endpoint", "party": "acme", "principal": null})
	not scope.ours({"kind": "endpoint"})
}

test_what_names_somebody_is_not_ours if {
	named := {"party": null, "principal": "aws:999988887777", "origins": []}
	kinds := ["endpoint", "public", "network", "principal"]
	[kind | some kind in kinds; scope.ours(object.union(named, {"kind": kind}))] == ["public"]
	not scope.ours({"kind": "network", "party": null})
}

test_what_anyone_might_get_at if {
	words := ["persistent", "temporary", "transit", "control-plane", "odd", null]
	resources := array.concat([{"persistence": word} | some word in words], [{}])
	every public in [false, null] {
		given := [object.union(resource, {"public": public}) | some resource in resources]
		scope.reachable == {0, 1, 2, 4, 5, 6} with input as testing.scan(given)
	}
	open := [object.union(resource, {"public": true}) | some resource in resources]
	scope.reachable == {0, 1, 2, 3, 4, 5, 6} with input as testing.scan(open)
	scope.reachable == {0, 1, 2, 3, 4, 5, 6} with input as testing.scan(resources)
	scope.reachable == set() with input as testing.scan([testing.declared])
}

test_no_way_in_answers_for_who_might_get_at_it if {
	anyone := {"kind": "principal", "principal": "aws:*", "party": null}
	unseen := {"kind": "share", "principal": null, "party": null}
	resources := [{"persistence": persistence, "public": public, "access": [way]} |
		some persistence in ["transit", "temporary", "persistent"]
		some public in [true, null, false]
		some way in [anyone, unseen]
	]
	scope.reachable == {r | some r, _ in resources} with input as testing.scan(resources)
	settings := [object.union(resource, {"persistence": "control-plane"}) | some resource in resources]
	scope.reachable == {r | some r, resource in settings; resource.public == true} with input as testing.scan(settings)
}

test_copies_of_stores_only if {
	copies := [{"role": "primary"}, {}]
	resources := [
		{"persistence": "persistent", "copies": copies},
		{"persistence": "transit", "copies": copies},
	]
	scope.copies == {[0, 0], [0, 1]} with input as testing.scan(resources)
}

test_paths_of_everything if {
	resources := [{"persistence": "transit", "access": [{}, {}]}, {"access": [{}]}, {}]
	scope.paths == {[0, 0], [0, 1], [1, 0]} with input as testing.scan(resources)
}

test_parties_of_the_register_ended_or_not if {
	resources := [testing.declared, testing.resource, object.union(testing.declared, {"party": "other"})]
	scope.parties == {0} with input as testing.registered(resources, {"until": "2020-01-01"})
}

test_safeguards_of_everything if {
	resources := [{"persistence": "control-plane", "controls": [{}, {}]}, {"controls": [{}]}, {"controls": []}, {}]
	scope.controls == {[0, 0], [0, 1], [1, 0]} with input as testing.scan(resources)
}
