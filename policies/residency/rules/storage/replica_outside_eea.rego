# METADATA
# title: A replica is outside the EEA
# description: >-
#   A replica or a kept cache is a copy like any other: it must lie in the EU/EEA.
# custom:
#   severity: critical
#   looks_at: copies
#   roles: [replica, cache]
#   law: [GDPR Art. 44]
#   title:
#     en: A replica is outside the EEA
#     nl: Een replica staat buiten de EER
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Stop the replication to that place and delete the copy there, or replicate to a region in
#       the EEA.
#     nl: >-
#       Stop de replicatie naar die plaats en wis de kopie daar, of repliceer naar een regio in de
#       EER.
package residency.rules.storage.replica_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role in {"replica", "cache"}
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
