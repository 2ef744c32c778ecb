"""State machines, with what went in and out of those that ran.

Source: CloudFormation template reference, `AWS::StepFunctions::StateMachine`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_sfn_state_machine",
    encryption=None,
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKeyId", encrypted=True),),
)
