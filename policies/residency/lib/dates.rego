# METADATA
# title: Days
# description: >-
#   Dates are ISO days, compared with the day of judgement. What is no date compares with nothing:
#   a malformed end date has passed, a malformed start has not come.
package residency.lib.dates

_shape := `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`

_day_in_ns := 86400000000000

is_date(day) if {
	is_string(day)
	regex.match(_shape, day)
}

# The day has come: today or before. Without a day of judgement that is a date, none has.
reached(day) if {
	is_date(day)
	is_date(input.as_of)
	day <= input.as_of
}

# The last day has gone by.
over(day) if {
	is_date(day)
	is_date(input.as_of)
	day < input.as_of
}

# Not over yet; the last day counts.
running(until) if {
	is_date(until)
	is_date(input.as_of)
	until >= input.as_of
}

# Running, or without an end. The end must be said to be none: a missing field is not open.
open(until) if until == null

open(until) if running(until)

# From one day to the next are at most so many days. Days are compared in whole nanoseconds,
# because engines differ on fractions.
within(first, last, days) if {
	_is_countable(first)
	_is_countable(last)
	is_number(days)
	time.parse_ns("2006-01-02", last) - time.parse_ns("2006-01-02", first) <= days * _day_in_ns
}

# Nanoseconds since 1970 only reach so far; beyond it engines differ, and one stops.
_is_countable(day) if {
	is_date(day)
	day >= "1900-01-01"
	day < "2200-01-01"
}
