# METADATA
# title: Data of a customer that has left is still there
# description: >-
#   After the last day of a customer's contract, by the register, nothing carries its tag any more.
#   Contracts and tags are somebody's word, so that this is never more than declared.
# custom:
#   severity: high
#   looks_at: controls
#   kinds: [deletion]
#   law: [GDPR Art. 5(1)(e), GDPR Art. 28(3)(g)]
#   title:
#     en: Data of a customer that has left is still there
#     nl: Gegevens van een vertrokken klant zijn er nog
#   message:
#     en: "{kind}"
#     nl: "{kind}"
#   remedy:
#     en: >-
#       Hand the data over or erase it, backups too. If the law asks to keep it, say so with a waiver
#       that ends when the term does.
#     nl: >-
#       Draag de gegevens over of wis ze, ook de back-ups. Vraagt de wet om bewaren, leg dat dan vast
#       als uitzondering die met de termijn eindigt.
package residency.rules.protection.kept_after_contract

import data.residency.lib.safeguard
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.controls
	control := input.resources[r].controls[c]
	control.kind == "deletion"
	status := safeguard.status(control)
	outcome := {"resource": r, "control": c, "status": status, "args": {"basis": "declared"}}
}
