# METADATA
# title: Whether whoever is at the end of a path has leave to be there, in one word
# description: >-
#   A connection of one's own needs leave as soon as it comes from outside the zone of processing;
#   where that is not known, no entry makes it known. Whoever else it is needs leave from anywhere.
package residency.lib.way_in

import data.residency.lib.dates
import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer

reason(path) := _own(path, register.origins(path)) if {
	scope.ours(path)
} else := "kind-unknown" if {
	not scope.own_connection(path)
	not scope.crossing(path)
} else := "party-unknown" if {
	scope.unnamed(path)
} else := _entered(path, register.origins(path))

_own(path, origins) := "own-connection" if {
	scope.own_address(path)
} else := "own-connection" if {
	transfer.inside(origins) == "pass"
} else := "origin-unknown" if {
	transfer.inside(origins) == "unknown"
} else := _entered(path, origins)

_entered(path, origins) := "not-registered" if {
	count(entries(path)) == 0
} else := "expired" if {
	count(running(path)) == 0
} else := "origin-unknown" if {
	count(origins) == 0
} else := "registered" if {
	some entry in running(path)
	every country in origins {
		country in entry.origins
	}
} else := "other-country"

# Who that is, where the path names nobody and it is known all the same.
who(path) := {"principal": "own-connection"} if {
	scope.ours(path)
} else := {}

# The access entries that give leave to whoever is at the end of this path, ended or not.
entries(path) := {entry |
	some id in path.entries
	entry := input.register.access[id]
	_gives_leave(entry, path)
}

_gives_leave(entry, path) if {
	entry.party == path.party
	entry.party in register.current
	not _of_connections(entry)
}

# A connection names nobody: the entry says whose it is. It gives no leave to who is named.
_gives_leave(entry, path) if {
	scope.ours(path)
	_of_connections(entry)
	_one_s_own(entry.party)
}

_of_connections(entry) if entry.own_connection == true

# Oneself, a part of one's own company, or the cloud.
_one_s_own(party) if party == null

_one_s_own(party) if register.lookup(party).role == "own"

_one_s_own(party) if is_string(register.lookup(party).provider)

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
