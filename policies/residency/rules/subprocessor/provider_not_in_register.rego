# METADATA
# title: The cloud provider is not in the register
# description: >-
#   The cloud where data is found is a sub-processor too, and stands in the register as one.
# custom:
#   severity: medium
#   looks_at: stores
#   law: [GDPR Art. 28(2), GDPR Art. 28(4)]
#   title:
#     en: The cloud provider is not in the register
#     nl: De cloudleverancier staat niet in het register
#   message:
#     en: "cloud provider as sub-processor in the register"
#     nl: "cloudleverancier als subverwerker in het register"
#   remedy:
#     en: Enter the provider in the register as a sub-processor, with its signed agreement.
#     nl: Neem de leverancier als subverwerker op in het register, met de getekende overeenkomst.
package residency.rules.subprocessor.provider_not_in_register

import data.residency.lib.register
import data.residency.lib.scope

outcomes contains outcome if {
	some r in scope.stores
	status := _status(input.resources[r])
	outcome := {"resource": r, "status": status}
}

_status(resource) := "pass" if {
	some id in register.of_provider(resource)
	input.register.parties[id].role == "sub-processor"
} else := "fail" if {
	is_string(resource.provider)
} else := "unknown"
