# METADATA
# title: What there is to look at
# description: >-
#   The parts that a rule must answer for, by index. A rule says in its metadata which of these it
#   looks at and gives exactly one answer for each; the program counts them. A resource counts as
#   storage unless its facts say that it keeps nothing, so a missing or odd word stays in scope.
package residency.lib.scope

# looks_at: stores (whose settings can be seen; what is declared says nothing of them)
stores contains r if {
	some r in _keeping
	resource := input.resources[r]
	not _declared(resource)
}

_keeping contains r if {
	some r, resource in input.resources
	not _keeps_nothing(resource)
}

_declared(resource) if resource.basis == "declared"

_keeps_nothing(resource) if resource.persistence in {"temporary", "transit", "control-plane"}

# looks_at: reachable (what anyone might get at: the stores, and what data passes through. Settings
# alone are reached by nobody, if they are not said to be.) A way in that tells of anyone is judged
# by other rules too; they stand in other clauses, so that one does not answer for the other.
reachable contains r if {
	some r, resource in input.resources
	not _declared(resource)
	not _settings(resource)
}

_settings(resource) if {
	resource.persistence == "control-plane"
	resource.public != true
}

# looks_at: copies (a rule about some roles only names them in `roles`)
copies contains [r, c] if {
	some r in _keeping
	some c, _ in input.resources[r].copies
}

# looks_at: paths
paths contains [r, p] if {
	some r, resource in input.resources
	some p, _ in resource.access
}

# looks_at: controls (a rule about some kinds only names them in `kinds`)
controls contains [r, c] if {
	some r, resource in input.resources
	some c, _ in resource.controls
}

# looks_at: parties
parties contains r if {
	some r, resource in input.resources
	resource.party in object.keys(input.register.parties)
}

# A path that leads from the service to its own users. What is open to all has a rule of its own.
own_connection(path) if path.kind in {"endpoint", "network", "public"}

# Such a path of which nobody is said to be at its end.
ours(path) if {
	own_connection(path)
	path.party == null
	_names_nobody(path)
}

_names_nobody(path) if path.principal == null

# What is open to all may name all.
_names_nobody(path) if path.kind == "public"

# The address of the service itself, which is in no country of its own. A network of one's own that
# reaches it is somewhere, be it known or not.
own_address(path) if {
	ours(path)
	path.kind != "network"
	path.origins == []
}

# A path that leads to somebody else.
crossing(path) if path.kind in {"principal", "share", "peering", "link", "remote"}

# A way in of which it could not be seen whose it is: no proof of anything.
unnamed(path) if {
	path.kind in _named_kinds
	path.principal == null
	path.party == null
}

_named_kinds := {"principal", "share"}
