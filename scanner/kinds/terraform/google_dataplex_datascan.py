"""Scans of data, with samples and figures of what they saw.

Source: Terraform Google provider, `google_dataplex_datascan`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("data_scan_id",),
    encryption="by-service",
)
