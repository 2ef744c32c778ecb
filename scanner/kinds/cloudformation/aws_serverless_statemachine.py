"""State machines as SAM makes them, with what went in and out of those that ran.

Source: SAM specification, `AWS::Serverless::StateMachine`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("primary", encrypted=True),),
    encryption="by-service",
)
