# METADATA
# title: Where the data is kept is not known
# description: >-
#   What keeps data has at least one copy of it. Where none was seen, nothing was judged, and that is
#   not the same as nothing being wrong. Only a store of backups can be empty; a key is no copy,
#   unless it is a key that is kept, and one yet to be made is none, unless all is.
# custom:
#   severity: high
#   looks_at: stores
#   law: [GDPR Art. 28(3)(h), GDPR Art. 30(2)(c)]
#   title:
#     en: Where the data is kept is not known
#     nl: Waar de gegevens staan is niet bekend
#   message:
#     en: "copies of the data that were seen"
#     nl: "kopieën van de gegevens die zijn gezien"
#   remedy:
#     en: Let the scan read where this service keeps its data.
#     nl: Geef de scan leesrecht op waar deze dienst zijn gegevens bewaart.
package residency.rules.storage.copies_unknown

import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.stores
	status := _status(input.resources[r])
	outcome := {"resource": r, "status": status}
}

_status(resource) := "pass" if {
	some copy in resource.copies
	is_string(copy.role)
	_is_kept(copy)
} else := "pass" if {
	_makes_copies(resource)
	some copy in resource.copies
	copy.role == "planned"
} else := "pass" if {
	resource.category == "backup"
	resource.copies == []
} else := "pass" if {
	resource.category == "key"
	count(resource.copies) > 0
} else := "unknown"

_is_kept(copy) if {
	copy.role != "key"
	copy.role != "planned"
}

# What does nothing but make copies of something else, or is yet to be made itself.
_makes_copies(resource) if resource.category == "backup-plan"

_makes_copies(resource) if resource.basis == "planned"
