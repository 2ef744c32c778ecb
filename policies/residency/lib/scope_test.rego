package residency.lib.scope_test

import data.residency.lib.scope
import data.residency.lib.testing

test_what_is_not_known_to_keep_nothing_is_a_store if {
	words := ["persistent", "temporary", "transit", "control-plane", "odd", null]
	resources := array.concat([{"persistence": word} | some word in words], [{}])
	scope.stores == {0, 4, 5, 6} with input as testing.scan(resources)
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
