# METADATA
# title: The place of a copy is not known
# description: >-
#   The place of every copy must be known. A service that calls itself global promises no place at
#   all: that is a finding, not a gap.
# custom:
#   severity: high
#   looks_at: copies
#   law: [GDPR Art. 28(3)(h), GDPR Art. 30(2)(c)]
#   title:
#     en: The place of a copy is not known
#     nl: De plaats van een kopie is niet bekend
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Choose a location with named countries, or let the scan read what it could not read; for
#       your own site, declare its country in the register.
#     nl: >-
#       Kies een locatie met genoemde landen, of geef de scan leesrecht op wat niet te lezen was;
#       verklaar voor een eigen locatie het land in het register.
package residency.rules.storage.location_unknown

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	status := _status(input.resources[r].copies[c])
	outcome := {"resource": r, "copy": c, "status": status}
}

_status(copy) := "pass" if {
	place.known(copy)
} else := "fail" if {
	copy.location.kind == "global"
	copy.location.countries == []
	copy.location.within == null
} else := "unknown"
