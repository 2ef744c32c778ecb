# METADATA
# title: The one decision
# description: >-
#   Asks each rule that the agreement names for its answers. Always an object, with what was
#   evaluated named, so that an absent rule shows as absent and never as "nothing found".
package residency.main

decision := {
	"policy_digest": policy_digest,
	"rules_evaluated": sort(object.keys(outcomes)),
	"outcomes": outcomes,
}

# A rule is a package residency.rules.<subject>.<rule> with a set `outcomes`; nothing registers it.
outcomes[rule] := sort(answers) if {
	some rule in input.agreement.rules
	some subject
	answers := data.residency.rules[subject][rule].outcomes
}

# Which files these are: set by whoever loaded them, compared by whoever asked.
default policy_digest := ""

policy_digest := data.bundle.policy_digest
