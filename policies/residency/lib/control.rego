# METADATA
# title: What a safeguard that is on or off means
# description: One that could not be seen, or is only said to be there in part, proves nothing.
package residency.lib.control

import data.residency.lib.dates

status(safeguard) := "pass" if {
	safeguard.on == true
} else := "fail" if {
	safeguard.on == false
} else := "unknown"

# METADATA
# title: What a safeguard means that has to have worked not too long ago
# description: >-
#   `last` says when; null where it goes on all the time. How long is too long is a term of the
#   agreement, in days.
status_while_recent(safeguard) := "fail" if {
	safeguard.on == false
} else := "pass" if {
	safeguard.on == true
	safeguard.last == null
} else := "pass" if {
	safeguard.on == true
	dates.within(safeguard.last, input.as_of, _days)
} else := "fail" if {
	safeguard.on == true
	dates.is_date(safeguard.last)
	dates.is_date(input.as_of)
	is_number(_days)
} else := "unknown"

# When it last worked, for people to read.
newest(safeguard) := safeguard.last if {
	is_string(safeguard.last)
} else := "-"

_days := input.agreement.backup_max_days
