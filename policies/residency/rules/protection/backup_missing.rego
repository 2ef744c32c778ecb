# METADATA
# title: No recent backup is kept
# description: >-
#   Backups are made by themselves, or the newest that was found is not older than the agreement
#   allows (`backup_max_days`).
# custom:
#   severity: high
#   looks_at: controls
#   kinds: [backup]
#   law: [GDPR Art. 32(1)(b), GDPR Art. 32(1)(c)]
#   title:
#     en: No recent backup is kept
#     nl: Er is geen recente back-up
#   message:
#     en: "{kind}; newest: {newest}"
#     nl: "{kind}; nieuwste: {newest}"
#   remedy:
#     en: >-
#       Turn on the service's automatic backups, or put the store under a backup plan with a fixed
#       interval.
#     nl: >-
#       Zet de automatische back-ups van de dienst aan, of breng de opslag onder een back-upplan met
#       een vaste tussenpoos.
package residency.rules.protection.backup_missing

import data.residency.lib.safeguard
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.controls
	control := input.resources[r].controls[c]
	control.kind == "backup"
	status := safeguard.status_while_recent(control)
	newest := safeguard.newest(control)
	outcome := {"resource": r, "control": c, "status": status, "args": {"newest": newest}}
}
