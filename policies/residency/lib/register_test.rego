package residency.lib.register_test

import data.residency.lib.register
import data.residency.lib.testing

test_a_party_stands_until_its_last_day if {
	register.current == {"acme"} with input as testing.registered([], {"until": null})
	register.current == {"acme"} with input as testing.registered([], {"until": "2026-11-22"})
	register.current == set() with input as testing.registered([], {"until": "2026-11-21"})
	register.current == set() with input as testing.registered([], {"until": "soon"})
}

test_a_party_without_the_field_does_not_stand if {
	register.current == set() with input as {"as_of": "2026-11-22", "register": {"parties": {"acme": {}}}}
}

test_who_is_not_there_is_nobody if {
	register.lookup("acme").name == "Acme" with input as testing.registered([], {})
	register.lookup("other") == {} with input as testing.registered([], {})
	register.lookup(null) == {} with input as testing.registered([], {})
	register.party_of({}) == {} with input as testing.registered([], {})
	register.lookup("acme") == {} with input as testing.registered([], {"until": "2026-11-21"})
	register.lookup("acme") == {} with input as {}
}

test_holder_is_the_declared_party_or_the_provider if {
	scan := testing.registered([], {"provider": "aws"})
	[party.id | some party in register.holders(testing.resource)] == ["acme"] with input as scan
	[party.id | some party in register.holders(testing.declared)] == ["acme"] with input as scan
	register.holders({"provider": "gcp"}) == {{}} with input as scan
	register.holders({}) == {{}} with input as scan
}

test_no_provider_is_nobody_s_provider if {
	register.of_provider({"provider": null}) == set() with input as testing.registered([], {"provider": null})
}

test_every_country_that_is_said_of_a_party if {
	register.countries({"country": "NL", "processes_in": [], "access_from": []}) == {"NL"}
	register.countries({"access_from": ["IN"]}) == {"IN"}
	register.countries({}) == set()
	register.countries({"country": "NL", "processes_in": ["DE"], "access_from": ["IN"]}) == {"DE", "IN", "NL"}
	register.countries({"country": null, "processes_in": ["DE"], "access_from": []}) == {"DE"}
}

test_origins_of_the_path_go_first if {
	fields := {"country": "US", "access_from": ["IN"]}
	scan := testing.registered([], fields)
	register.origins({"party": "acme", "origins": ["NL"]}) == {"NL"} with input as scan
	register.origins({"party": "acme", "origins": []}) == {"IN"} with input as scan
	register.perhaps({"party": "acme", "origins": []}) == {"IN"} with input as scan
	register.origins({"party": "other", "origins": []}) == set() with input as scan
}

test_a_seat_is_no_origin if {
	scan := testing.registered([], {})
	register.origins({"party": "acme", "origins": []}) == set() with input as scan
	register.perhaps({"party": "acme", "origins": []}) == {"NL"} with input as scan
	register.perhaps({"origins": []}) == set() with input as scan
}

test_a_party_tells_all_or_it_does_not if {
	whole := {"country": "NL", "processes_in": ["DE"], "access_from": ["NL"]}
	register.tells_all(whole)
	every key in object.keys(whole) {
		missing := object.remove(whole, [key])
		not register.tells_all(missing)
		empty := object.union(missing, {key: []})
		not register.tells_all(empty)
	}
	not register.tells_all({})
}

test_what_is_left_out_is_not_taken_for_empty if {
	register.origins({}) == set() with input as testing.registered([], {})
	register.origins({"party": "acme"}) == set() with input as testing.registered([], {})
	register.origins({"party": "acme"}) == set() with input as testing.registered([], {"access_from": ["IN"]})
	register.origins({"party": "acme", "origins": []}) == set() with input as testing.lacking([], ["access_from"])
}
