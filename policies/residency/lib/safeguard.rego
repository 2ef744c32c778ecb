# METADATA
# title: What a safeguard that is on or off means
# description: One that could not be seen, or is only said to be there in part, proves nothing.
package residency.lib.safeguard

import data.residency.lib.dates

status(control) := "pass" if {
	control.on == true
} else := "fail" if {
	control.on == false
} else := "unknown"

# METADATA
# title: What a safeguard means that has to have worked not too long ago
# description: >-
#   `last` says when; null where it goes on all the time. How long is too long is a term of the
#   agreement, in days.
status_while_recent(control) := "fail" if {
	control.on == false
} else := "pass" if {
	control.on == true
	control.last == null
} else := "pass" if {
	control.on == true
	dates.within(control.last, input.as_of, _days)
} else := "fail" if {
	control.on == true
	dates.is_date(control.last)
	dates.is_date(input.as_of)
	is_number(_days)
} else := "unknown"

# When it last worked, for people to read.
newest(control) := control.last if {
	is_string(control.last)
} else := "-"

_days := input.agreement.backup_max_days
