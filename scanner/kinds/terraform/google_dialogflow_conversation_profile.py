"""Profiles of conversations with people, which are kept in their location.

Source: Terraform Google provider, `google_dialogflow_conversation_profile`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    name=("display_name",),
    encryption="by-service",
)
