"""Topics of Pub/Sub Lite.

Source: Terraform Google provider, `google_pubsub_lite_topic`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    encryption="by-service",
)
