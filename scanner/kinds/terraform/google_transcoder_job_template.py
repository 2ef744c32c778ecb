"""Templates of jobs that write video and sound into a bucket.

Source: Terraform Google provider, `google_transcoder_job_template`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    copies=into({"config.output.uri": ("google_storage_bucket",)}, role="planned"),
    name=("job_template_id",),
    passes_on=True,
    encryption=None,
)
