# METADATA
# title: Who enters is not recorded for good
# description: >-
#   A trail records who signed in and what was asked of the cloud, in every region. Without one only
#   what the provider shows of the last months is left.
# custom:
#   severity: high
#   looks_at: controls
#   kinds: [audit-trail]
#   law: [GDPR Art. 32(1)(b), GDPR Art. 32(1)(d)]
#   title:
#     en: Who enters is not recorded for good
#     nl: Wie binnengaat wordt niet blijvend vastgelegd
#   message:
#     en: "{kind}"
#     nl: "{kind}"
#   remedy:
#     en: >-
#       Turn on a trail for all regions that records the management events, both reading and
#       writing ones, and keep its files in the EEA.
#     nl: >-
#       Zet een trail voor alle regio's aan die de beheergebeurtenissen vastlegt, lezende en
#       schrijvende, en bewaar de bestanden in de EER.
package residency.rules.protection.audit_trail_off

import data.residency.lib.safeguard
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.controls
	control := input.resources[r].controls[c]
	control.kind == "audit-trail"
	status := safeguard.status(control)
	outcome := {"resource": r, "control": c, "status": status}
}
