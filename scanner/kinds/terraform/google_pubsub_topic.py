"""Topics of Pub/Sub. Without a storage policy messages stay wherever they were published.

Source: Terraform Google provider, `google_pubsub_topic`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    copies=(
        Kept(
            "primary",
            at="message_storage_policy.allowed_persistence_regions",
            absent="there is no message_storage_policy; messages stay where they are published",
            key="kms_key_name",
            encrypted=True,
        ),
    ),
    encryption="by-service",
)
