package residency.main_test

import data.residency.lib.testing
import data.residency.main

_asking(rules) := object.union(
	testing.scan([testing.store([testing.copy("primary", testing.at(["NL"]))])]),
	{"agreement": {"rules": rules}},
)

test_only_the_rules_asked_for if {
	main.decision.rules_evaluated == ["storage_outside_eea"] with input as _asking(["storage_outside_eea"])
}

test_a_rule_that_is_not_there_shows_as_absent if {
	main.decision.rules_evaluated == [] with input as _asking(["no_such_rule"])
}

test_a_rule_with_nothing_to_look_at_is_still_named if {
	main.decision.outcomes == {"backup_outside_eea": []} with input as _asking(["backup_outside_eea"])
}

test_a_decision_whatever_is_asked if {
	main.decision == {"policy_digest": "", "rules_evaluated": [], "outcomes": {}} with input as {}
}

test_the_digest_is_that_of_the_loader if {
	main.decision.policy_digest == "abc" with input as {} with data.bundle.policy_digest as "abc"
}
