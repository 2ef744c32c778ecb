# METADATA
# title: A copy is going to be made outside the EEA
# description: A configured copy that is yet to be made must be destined for the EU/EEA.
# custom:
#   severity: high
#   looks_at: copies
#   roles: [planned]
#   law: [GDPR Art. 44]
#   title:
#     en: A copy is going to be made outside the EEA
#     nl: Er komt een kopie buiten de EER
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: Change the destination to a region in the EEA before the first copy is made.
#     nl: Kies een bestemming in de EER voordat de eerste kopie wordt gemaakt.
package residency.rules.storage.planned_copy_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role == "planned"
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
