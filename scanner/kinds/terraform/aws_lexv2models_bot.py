"""Bots, which keep what was said for a while to learn from it.

Source: Terraform AWS provider, `aws_lexv2models_bot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
    evidence="reached through the Lex API, which takes HTTPS only",
    copies=(Kept("primary", encrypted=True),),
)
