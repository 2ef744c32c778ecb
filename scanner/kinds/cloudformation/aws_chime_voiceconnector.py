"""Connectors of voice.

Source: CloudFormation template reference, `AWS::Chime::VoiceConnector`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
