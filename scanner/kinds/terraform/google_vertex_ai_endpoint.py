"""Where the questions to a model and its answers are logged.

Source: Terraform Google provider, `google_vertex_ai_endpoint`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into(
        {
            "predict_request_response_logging_config.bigquery_destination.output_uri": (
                "google_bigquery_dataset",
                "google_bigquery_table",
            )
        },
        role="log",
    ),
    name=("display_name",),
    passes_on=True,
    encryption=None,
)
