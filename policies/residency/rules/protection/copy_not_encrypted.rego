# METADATA
# title: A database is not encrypted where it is kept
# description: >-
#   Every copy of a database is encrypted at rest. A volume, a file system or a snapshot may hold
#   one: not encrypted, it is a doubt and not a finding.
# custom:
#   severity: high
#   looks_at: copies
#   roles: [primary, replica, backup, snapshot, log, cache, index]
#   categories:
#     [database, search-index, cache, block-storage, file-system, server, snapshot, image, backup]
#   law: [GDPR Art. 32(1)(a)]
#   title:
#     en: A database is not encrypted where it is kept
#     nl: Een database is niet versleuteld waar zij staat
#   message:
#     en: "{role} in {place}"
#     nl: "{role} in {place}"
#   remedy:
#     en: >-
#       Turn encryption at rest on. Most services do that only for new stores: restore an encrypted
#       copy and delete the other.
#     nl: >-
#       Zet versleuteling van opgeslagen gegevens aan. Bij de meeste diensten kan dat alleen voor
#       nieuwe opslag: zet een versleutelde kopie terug en wis de andere.
package residency.rules.protection.copy_not_encrypted

import data.residency.lib.scope

outcomes contains outcome if {
	some [r, c] in scope.copies
	resource := input.resources[r]
	resource.category in (_databases | _may_hold_one)
	resource.copies[c].role in _roles
	status := _status(resource, resource.copies[c])
	outcome := {"resource": r, "copy": c, "status": status}
}

_roles := {"primary", "replica", "backup", "snapshot", "log", "cache", "index"}

_databases := {"database", "search-index", "cache"}

_may_hold_one := {"block-storage", "file-system", "server", "snapshot", "image", "backup"}

_status(resource, copy) := "pass" if {
	copy.encrypted == true
} else := "fail" if {
	copy.encrypted == false
	resource.category in _databases
} else := "unknown"
