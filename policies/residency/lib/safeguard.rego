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
	_has_been(control.last)
} else := "fail" if {
	control.on == true
	dates.reached(control.last)
	is_number(_days)
} else := "unknown"

# By today, or by tomorrow, where that has begun. What is yet to come has not worked.
_has_been(day) if dates.within(input.as_of, day, 1)

# When it last worked, for people to read.
newest(control) := control.last if {
	is_string(control.last)
} else := "-"

_days := input.agreement.backup_max_days
