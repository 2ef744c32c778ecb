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

test_within_counts_whole_days if {
	dates.within("2026-01-01", "2026-01-31", 30)
	not dates.within("2026-01-01", "2026-02-01", 30)
	dates.within("2026-02-01", "2026-01-01", 30)
	not dates.within(null, "2026-01-01", 30)
	not dates.within("2026-01-01", null, 30)
	not dates.within("2026-01-01", "2026-01-01", null)
}
