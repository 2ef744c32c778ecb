# METADATA
# title: A copy in a country without a basis for transfer
# description: >-
#   Keeping data is processing it: the country of each copy needs a basis for transfer to whoever
#   holds the copy. Says nothing of the promise to store in the EEA, which is stricter.
# custom:
#   severity: high
#   looks_at: copies
#   roles: [primary, replica, backup, snapshot, log, cache, index, planned]
#   law: [GDPR Art. 44, GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: A copy in a country without a basis for transfer
#     nl: Een kopie in een land zonder grondslag voor doorgifte
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Move the copy to the EEA, or record in the register the safeguard of the party that holds
#       it.
#     nl: >-
#       Verplaats de kopie naar de EER, of leg in het register de waarborg vast van de partij die
#       haar bewaart.
package residency.rules.transfer.copy_without_basis

import data.residency.lib.place
import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role in {"primary", "replica", "backup", "snapshot", "log", "cache", "index", "planned"}
	status := _status(copy, register.holders(input.resources[r]))
	outcome := {"resource": r, "copy": c, "status": status}
}

_status(copy, holders) := "pass" if {
	place.promised(copy, input.agreement.processing_zone)
} else := "pass" if {
	place.proven(copy)
	some party in holders
	transfer.judge(copy.location.countries, party).status == "pass"
} else := "fail" if {
	some party in holders
	transfer.judge(copy.location.countries, party).status == "fail"
} else := "unknown"
