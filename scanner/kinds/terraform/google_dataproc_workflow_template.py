"""Templates of clusters for a piece of work: the bucket for its logs.

Source: Terraform Google provider, `google_dataproc_workflow_template`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into(
        {"placement.managed_cluster.config.staging_bucket": ("google_storage_bucket",)}, role="log"
    ),
    passes_on=True,
    encryption=None,
)
