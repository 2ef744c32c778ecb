"""Bots, which keep what was said for a while to learn from it.

Source: Terraform AWS provider, `aws_lex_bot`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption=None,
)
