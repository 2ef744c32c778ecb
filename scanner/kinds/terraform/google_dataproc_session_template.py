"""Templates of sessions of Spark: the bucket for what they write of their work.

Source: Terraform Google provider, `google_dataproc_session_template`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into(
        {"environment_config.execution_config.staging_bucket": ("google_storage_bucket",)},
        role="log",
    ),
    passes_on=True,
    encryption=None,
)
