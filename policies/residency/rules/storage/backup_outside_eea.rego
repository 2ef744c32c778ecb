# METADATA
# title: A backup is outside the EEA
# description: >-
#   A backup or snapshot holds the data as fully as its source: it must lie in the EU/EEA.
# custom:
#   severity: critical
#   looks_at: copies
#   roles: [backup, snapshot]
#   law: [GDPR Art. 44]
#   title:
#     en: A backup is outside the EEA
#     nl: Een back-up staat buiten de EER
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Point the backup plan or snapshot copy at a region in the EEA, then delete the copies made
#       elsewhere.
#     nl: >-
#       Richt het back-upplan of de kopie van momentopnamen op een regio in de EER en wis daarna
#       de kopieën elders.
package residency.rules.storage.backup_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role in {"backup", "snapshot"}
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
