# METADATA
# title: Logs or an index are outside the EEA
# description: >-
#   Logs, indexes and lists of contents repeat personal data: they must lie in the EU/EEA.
# custom:
#   severity: high
#   looks_at: copies
#   roles: [log, index]
#   law: [GDPR Art. 44]
#   title:
#     en: Logs or an index are outside the EEA
#     nl: Logbestanden of een index staan buiten de EER
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Send the logs or the index to a destination in the EEA and delete what was delivered
#       elsewhere.
#     nl: >-
#       Stuur de logbestanden of de index naar een bestemming in de EER en wis wat elders is
#       afgeleverd.
package residency.rules.storage.log_copy_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role in {"log", "index"}
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
