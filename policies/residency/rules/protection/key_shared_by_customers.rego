# METADATA
# title: Two customers share a key
# description: >-
#   Each customer's database has a key that opens nobody else's data. Whose data is under a key is
#   told by the tags of what is encrypted with it, so that this is never more than declared.
# custom:
#   severity: high
#   looks_at: controls
#   kinds: [own-key]
#   law: [GDPR Art. 32(1)(a)]
#   title:
#     en: Two customers share a key
#     nl: Twee klanten delen een sleutel
#   message:
#     en: "{kind}"
#     nl: "{kind}"
#   remedy:
#     en: >-
#       Make a key for each customer and encrypt its databases with that, their backups too; say by
#       a tag which customer each serves.
#     nl: >-
#       Maak voor elke klant een sleutel en versleutel zijn databases daarmee, ook de back-ups; geef
#       met een tag aan voor welke klant elk is.
package residency.rules.protection.key_shared_by_customers

import data.residency.lib.safeguard
import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.controls
	control := input.resources[r].controls[c]
	control.kind == "own-key"
	status := safeguard.status(control)
	outcome := {"resource": r, "control": c, "status": status, "args": {"basis": "declared"}}
}
