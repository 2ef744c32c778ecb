"""Where notebooks that run on their own write what they make.

Source: Terraform Google provider, `google_colab_schedule`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    copies=into(
        {
            "create_notebook_execution_job_request.notebook_execution_job.gcs_output_uri": (
                "google_storage_bucket",
            )
        },
        role="replica",
    ),
    name=("display_name",),
    passes_on=True,
    encryption=None,
)
