# METADATA
# title: Data is stored outside the EEA
# description: The primary copy of stored personal data must lie in the EU/EEA.
# custom:
#   severity: critical
#   looks_at: copies
#   roles: [primary]
#   law: [GDPR Art. 44]
#   title:
#     en: Data is stored outside the EEA
#     nl: Gegevens staan buiten de EER
#   message:
#     en: "primary copy in {place}"
#     nl: "hoofdkopie in {place}"
#   remedy:
#     en: Move the data to a region in the EEA and delete it where it is now.
#     nl: Verplaats de gegevens naar een regio in de EER en wis ze op de huidige plaats.
package residency.rules.storage.storage_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role == "primary"
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
