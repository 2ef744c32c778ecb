# METADATA
# title: Somebody can reach the data who is not in the register
# description: >-
#   Nobody outside may reach the data without standing in the register as a party that is still in
#   use. A way in of which it could not be seen whose it is stays unknown.
# custom:
#   severity: high
#   looks_at: paths
#   law: [GDPR Art. 28(2), GDPR Art. 30(2)]
#   title:
#     en: Somebody can reach the data who is not in the register
#     nl: Iemand kan bij de gegevens die niet in het register staat
#   message:
#     en: "{kind}: {principal} ({party})"
#     nl: "{kind}: {principal} ({party})"
#   remedy:
#     en: Take the access away, or report this party and enter it in the register.
#     nl: Trek de toegang in, of meld deze partij en neem haar op in het register.
package residency.rules.subprocessor.recipient_not_in_register

import data.residency.lib.register
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, p] in scope.paths
	status := _status(input.resources[r].access[p])
	outcome := {"resource": r, "path": p, "status": status}
}

_status(path) := "pass" if {
	path.party in register.current
} else := "pass" if {
	scope.ours(path)
} else := "fail" if {
	is_string(path.party)
} else := "unknown" if {
	scope.unnamed(path)
} else := "fail" if {
	scope.crossing(path)
} else := "unknown"
