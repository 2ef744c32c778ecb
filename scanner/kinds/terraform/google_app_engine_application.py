"""App Engine: the default database and buckets of the project.

Source: Terraform Google provider, `google_app_engine_application`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    zone="location_id",
    service="appengine",
    name=("project",),
)
