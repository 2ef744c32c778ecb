# METADATA
# title: A copy in a country without a basis for transfer
# description: >-
#   Keeping data is processing it: the country of each copy needs a basis for transfer to whoever
#   holds the copy; where that may be one of several parties, to each of them. Says nothing of the
#   promise to store in the EEA, which is stricter.
# custom:
#   severity: high
#   looks_at: copies
#   roles: [primary, replica, backup, snapshot, log, cache, index, planned]
#   law: [GDPR Art. 44, GDPR Art. 45, GDPR Art. 46]
#   title:
#     en: A copy in a country without a basis for transfer
#     nl: Een kopie in een land zonder grondslag voor doorgifte
#   message:
#     en: "{role} in {place}; {reason}"
#     nl: "{role} in {place}; {reason}"
#   remedy:
#     en: >-
#       Move the copy to the EEA first. A safeguard in the register only helps where the agreement
#       accepts it, and never makes it allowed to store the data there.
#     nl: >-
#       Verplaats de kopie eerst naar de EER. Een waarborg in het register helpt alleen als de
#       overeenkomst haar aanvaardt, en maakt opslag op die plaats nooit toegestaan.
package residency.rules.transfer.copy_without_basis

import data.residency.lib.place
import data.residency.lib.register
import data.residency.lib.scope
import data.residency.lib.transfer
import data.residency.lib.why

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role in {"primary", "replica", "backup", "snapshot", "log", "cache", "index", "planned"}
	holders := register.holders(input.resources[r])
	status := _status(copy, holders)
	args := {"reason": why.reason_of_copy(status, copy, holders)}
	outcome := {"resource": r, "copy": c, "status": status, "args": args}
}

_status(copy, holders) := "pass" if {
	place.promised(copy, input.agreement.processing_zone)
} else := "pass" if {
	place.proven(copy)
	every party in holders {
		transfer.judge(copy.location.countries, party).status == "pass"
	}
} else := "fail" if {
	some party in holders
	transfer.judge(copy.location.countries, party).status == "fail"
} else := "unknown"
