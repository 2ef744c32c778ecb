# METADATA
# title: Small inputs for tests of rules
package residency.lib.testing

at(countries) := {"code": "x", "kind": "region", "countries": countries, "within": null, "basis": "documented"}

within(zone) := {"code": "x", "kind": "multi-region", "countries": [], "within": zone, "basis": "documented"}

inferred(countries) := object.union(at(countries), {"basis": "inferred"})

copy(role, location) := {"role": role, "location": location}

resource := {
	"provider": "aws",
	"type": "aws_s3_bucket",
	"basis": "observed",
	"category": "object-store",
	"persistence": "persistent",
	"data_class": null,
	"public": false,
	"party": null,
	"copies": [],
	"access": [],
	"controls": [],
}

store(copies) := object.union(resource, {"copies": copies})

path := {
	"kind": "endpoint",
	"encryption": "enforced",
	"principal": null,
	"party": null,
	"origins": [],
	"entries": [],
	"evidence": null,
}

# A resource with one access path that differs from the plain one in these fields.
reached(fields) := object.union(resource, {"access": [object.union(path, fields)]})

# A resource with one safeguard of this kind.
guarded(kind, on) := worked(kind, on, null)

# The same of one that last worked on this day.
worked(kind, on, last) := object.union(resource, {"controls": [{"kind": kind, "on": on, "last": last}]})

party := {
	"id": "acme",
	"name": "Acme",
	"role": "sub-processor",
	"country": "NL",
	"provider": null,
	"accounts": [],
	"purpose": null,
	"data": [],
	"hr_data": null,
	"stores_in": [],
	"stores_nothing": false,
	"processes_in": [],
	"access_from": [],
	"safeguards": [],
	"signed": null,
	"signed_evidence": null,
	"reported": null,
	"objection_until": null,
	"until": null,
	"agreements": [],
}

safeguard := {
	"kind": "dpf",
	"checked": "2026-06-01",
	"until": null,
	"covers": [],
	"assessment": null,
	"evidence": null,
}

# The resource that stands for the party "acme".
declared := object.union(resource, {
	"provider": "declared",
	"type": "party",
	"basis": "declared",
	"category": "party",
	"party": "acme",
})

agreement := {
	"id": "test",
	"zone": "eea",
	"processing_zone": "eea",
	"safeguards": ["dpf"],
	"adequacy_warning_days": 180,
	"backup_max_days": 7,
	"rules": [],
}

scan(resources) := {
	"as_of": "2026-11-22",
	"agreement": agreement,
	"register": {"parties": {}, "access": {}},
	"resources": resources,
}

# The party "acme" is in the register, and differs from the plain party in these fields.
registered(resources, fields) := object.union(
	scan(resources),
	{"register": {"parties": {"acme": object.union(party, fields)}}},
)

# The party "acme" is in the register without these fields.
lacking(resources, fields) := object.union(
	scan(resources),
	{"register": {"parties": {"acme": object.remove(party, fields)}}},
)

# Only that party, seen as a resource.
declaring(fields) := registered([declared], fields)
