# METADATA
# title: The parties that stand in the register
# description: An entry whose end date has passed counts as if it were not there.
package residency.lib.register

import data.residency.lib.dates

current contains id if {
	some id, party in input.register.parties
	dates.open(party.until)
}

# The party by that id, or an empty object: nobody.
lookup(id) := input.register.parties[id] if {
	id in current
} else := {}

# Who stands at the other end of an access path.
party_of(path) := lookup(object.get(path, "party", null))

# Who holds a resource: the declared party itself, else whoever the cloud provider is in the
# register. Never an empty set, so that there is always somebody to judge, be it nobody.
holders(resource) := {lookup(resource.party)} if {
	is_string(resource.party)
} else := found if {
	found := {input.register.parties[id] | some id in of_provider(resource)}
	count(found) > 0
} else := {{}}

of_provider(resource) := {id |
	some id in current
	is_string(resource.provider)
	input.register.parties[id].provider == resource.provider
}

# Every country that is said of a party: its seat, and where it processes and reaches the data.
countries(party) := seat(party) | {code |
	some key in ["processes_in", "access_from"]
	some code in party[key]
}

# Whether it says all three. What is left out could be the country that matters, so that what is
# said can then show that there is no basis, and never that there is one.
tells_all(party) if {
	count(seat(party)) > 0
	count(party.processes_in) > 0
	count(party.access_from) > 0
}

# The country of a party's seat, as a set; it says nothing of where the work is done.
seat(party) := {party.country} if {
	is_string(party.country)
} else := set()

# The countries that a path is known to lead to: its own, else the party's places of access.
origins(path) := {code | some code in path.origins} if {
	count(path.origins) > 0
} else := {code | some code in party_of(path).access_from} if {
	path.origins == []
} else := set()

# The same, or for want of it the party's seat: reason for concern, and never to be content.
perhaps(path) := countries if {
	countries := origins(path)
	count(countries) > 0
} else := seat(party_of(path))

# A party's date, for people to read.
date_of(party, key) := party[key] if {
	is_string(party[key])
} else := "-"
