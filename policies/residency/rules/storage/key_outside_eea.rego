# METADATA
# title: An encryption key is outside the EEA
# description: >-
#   Key material is no personal data, but whoever has the key can open the data. Encryption only
#   keeps data from a place where the key is not.
# custom:
#   severity: medium
#   looks_at: copies
#   roles: [key]
#   law: [GDPR Art. 32(1)(a)]
#   title:
#     en: An encryption key is outside the EEA
#     nl: Een versleutelingssleutel staat buiten de EER
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Delete the replica of the key outside the EEA, or encrypt with a key that stays in one
#       region of the EEA.
#     nl: >-
#       Verwijder de replica van de sleutel buiten de EER, of versleutel met een sleutel die in
#       één regio van de EER blijft.
package residency.rules.storage.key_outside_eea

import data.residency.lib.place
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	copy := input.resources[r].copies[c]
	copy.role == "key"
	status := place.storage(copy)
	outcome := {"resource": r, "copy": c, "status": status}
}
