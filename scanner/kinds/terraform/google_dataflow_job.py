"""Jobs of Dataflow, which keep data only while they run.

Source: Terraform Google provider, `google_dataflow_job`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    persistence="temporary",
    encryption=None,
)
