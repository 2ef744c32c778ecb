# METADATA
# title: Where a copy is, as a question of law
# description: EU and EEA territory, and nothing else. Adequacy never makes a place fit for storage.
package residency.lib.place

eu contains code if {
	some code, country in data.data.countries
	country.eu
}

eea contains code if {
	some code, country in data.data.countries
	country.eea
}

# What the agreement calls EU/EEA when it speaks of storage; its strict switch leaves only the EU.
zone_countries := eea if {
	input.agreement.zone == "eea"
} else := eu

# METADATA
# title: What a copy's location means for storage
# description: >-
#   "fail" as soon as one country where the data may be lies outside, "pass" only if all are known
#   and inside, else "unknown". A zone that the provider promises without countries counts. A
#   place that was inferred can be a reason for concern, and never one to be content.
storage(copy) := "fail" if {
	stored_in(copy.location.countries) == "fail"
} else := "pass" if {
	proven(copy)
	stored_in(copy.location.countries) == "pass"
} else := "pass" if {
	promised(copy, input.agreement.zone)
} else := "unknown"

# METADATA
# title: What a list of countries means for storage
# description: A code that is no country proves nothing.
stored_in(countries) := "fail" if {
	some code in countries
	data.data.countries[code]
	not code in zone_countries
} else := "pass" if {
	count(countries) > 0
	every code in countries {
		code in zone_countries
	}
} else := "unknown"

# A place is known by its countries, or by a zone that the provider promises.
known(copy) if {
	proven(copy)
	are_countries(copy.location.countries)
}

known(copy) if promised(copy, "eea")

# The provider names no countries but promises a zone, and it lies within this one.
promised(copy, zone) if {
	proven(copy)
	copy.location.countries == []
	copy.location.within in _promises[zone]
}

_promises := {"eea": {"EU", "EEA"}, "eu": {"EU"}}

# Somebody says where it is: the API, the provider's documents, or the register.
proven(copy) if copy.location.basis in {"api", "documented", "declared"}

are_countries(codes) if {
	count(codes) > 0
	every code in codes {
		data.data.countries[code]
	}
}
