"""Agents of Dialogflow CX, with their conversations.

Source: Terraform Google provider, `google_dialogflow_cx_agent`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    name=("display_name",),
    encryption="by-service",
)
