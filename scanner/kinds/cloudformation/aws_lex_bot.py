"""Bots of Lex, with what people say to them.

Source: CloudFormation template reference, `AWS::Lex::Bot`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption=None,
)
