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

# The zone promises of a provider that lie within a zone of the agreement.
promises("eea") := {"EU", "EEA"}

promises("eu") := {"EU"}

# METADATA
# title: What a copy's location means for storage
# description: >-
#   "fail" as soon as one country where the data may be lies outside, "pass" only if all are known
#   and inside, else "unknown". A zone that the provider promises without countries counts.
storage(copy) := "fail" if {
	stored_in(copy.location.countries) == "fail"
} else := "pass" if {
	stored_in(copy.location.countries) == "pass"
} else := "pass" if {
	copy.location.countries == []
	copy.location.within in promises(input.agreement.zone)
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
known(copy) if are_countries(copy.location.countries)

known(copy) if {
	copy.location.countries == []
	copy.location.within in promises("eea")
}

are_countries(codes) if {
	count(codes) > 0
	every code in codes {
		data.data.countries[code]
	}
}
