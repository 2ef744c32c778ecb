package residency.lib.dates_test

import data.residency.lib.dates

_on(day) := {"as_of": day}

test_the_last_day_counts if {
	dates.running("2026-11-22") with input as _on("2026-11-22")
	not dates.running("2026-11-21") with input as _on("2026-11-22")
}

test_over_from_the_day_after if {
	dates.over("2026-11-21") with input as _on("2026-11-22")
	not dates.over("2026-11-22") with input as _on("2026-11-22")
}

test_reached_on_the_day_itself if {
	dates.reached("2026-11-22") with input as _on("2026-11-22")
	not dates.reached("2026-11-23") with input as _on("2026-11-22")
}

test_open_is_said if {
	dates.open(null) with input as _on("2026-11-22")
	dates.open("2026-11-22") with input as _on("2026-11-22")
	count([1 | dates.open(input.until)]) == 0 with input as _on("2026-11-22")
}

test_every_day_of_the_calendar_is_a_date if {
	every day in ["1999-12-31", "2026-09-09", "2026-12-19", "2028-02-29", "2030-10-30", "2031-01-08"] {
		dates.is_date(day)
	}
	every day in ["2026-00-10", "2026-10-00", "2026-10-40", "2026-20-10", "12026-10-10", "2026-10-10T00:00:00Z"] {
		not dates.is_date(day)
	}
}

test_no_date_is_never_running_reached_or_over if {
	every day in ["zzzz", "2026-13-01", "2026-11-32", "", 2026, null, {}] {
		not dates.running(day) with input as _on("2026-11-22")
		not dates.reached(day) with input as _on("2026-11-22")
		not dates.over(day) with input as _on("2026-11-22")
	}
}

test_nothing_holds_without_a_day_of_judgement if {
	not dates.running("2026-11-22") with input as {}
	not dates.reached("2026-11-22") with input as {}
}

test_days_that_no_clock_counts_are_never_within if {
	every day in ["0001-01-01", "1677-01-01", "1899-12-31", "2200-01-01", "2262-12-31", "9999-12-31"] {
		not dates.within(day, "2026-01-01", 99999999)
		not dates.within("2026-01-01", day, 99999999)
	}
	dates.within("1900-01-01", "2199-12-31", 99999999)
}

test_nothing_holds_on_a_day_that_is_none if {
	every day in ["zzzz", "", null, 0, {}, [], "2026-11-22T02:00:00Z"] {
		not dates.running("2026-11-22") with input as _on(day)
		not dates.reached("2026-11-22") with input as _on(day)
		not dates.over("2026-11-22") with input as _on(day)
	}
}

test_within_counts_whole_days if {
	dates.within("2026-01-01", "2026-01-31", 30)
	not dates.within("2026-01-01", "2026-02-01", 30)
	dates.within("2026-02-01", "2026-01-01", 30)
	not dates.within(null, "2026-01-01", 30)
	not dates.within("2026-01-01", null, 30)
	not dates.within("2026-01-01", "2026-01-01", null)
}
