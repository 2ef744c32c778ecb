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

# Where a party's people and machines work with the data. Its seat counts too, but says nothing
# by itself of where the work is done. Of these three none may be missing: what is left out could
# be the country that matters.
countries(party) := places if {
	work := array.concat(party.processes_in, party.access_from)
	count(work) > 0
	places := {code | some code in work} | _seat(party)
} else := set()

# The countries that a path leads to: its own, else the party's places of access, else its seat.
origins(path) := {code | some code in path.origins} if {
	count(path.origins) > 0
} else := {code | some code in party_of(path).access_from} if {
	path.origins == []
	count(party_of(path).access_from) > 0
} else := seat if {
	path.origins == []
	party_of(path).access_from == []
	seat := _seat(party_of(path))
} else := set()

# The access entries that give this path's party leave, ended or not.
entries(path) := {entry |
	some id in path.entries
	entry := input.register.access[id]
	entry.party == path.party
	entry.party in current
}

running(path) := {entry |
	some entry in entries(path)
	dates.running(entry.until)
}

# The last day of that leave, for people to read.
leave_until(path) := max(days) if {
	days := {day |
		some entry in entries(path)
		day := entry.until
	}
	count(days) > 0
} else := "-"

# A party's date, for people to read.
date_of(party, key) := party[key] if {
	is_string(party[key])
} else := "-"

_seat(party) := {party.country} if {
	is_string(party.country)
} else := set() if {
	party.country == null
}
