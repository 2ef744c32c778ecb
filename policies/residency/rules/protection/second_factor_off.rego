# METADATA
# title: Somebody enters with a password alone
# description: >-
#   Whoever signs in to the account shows a second factor beside the password. An agreement may be
#   content with a password, so this is a warning.
# custom:
#   severity: warning
#   looks_at: controls
#   kinds: [second-factor]
#   law: [GDPR Art. 32(1)(b)]
#   title:
#     en: Somebody enters with a password alone
#     nl: Iemand komt binnen met alleen een wachtwoord
#   message:
#     en: "{kind}"
#     nl: "{kind}"
#   remedy:
#     en: >-
#       Give the root user and everybody with a password a second factor, or take the password
#       away.
#     nl: >-
#       Geef de rootgebruiker en ieder met een wachtwoord een tweede factor, of neem het wachtwoord
#       weg.
package residency.rules.protection.second_factor_off

import data.residency.lib.safeguard
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.controls
	control := input.resources[r].controls[c]
	control.kind == "second-factor"
	status := safeguard.status(control)
	outcome := {"resource": r, "control": c, "status": status}
}
