"""State machines, with what went in and out of those that ran.

Source: CloudFormation template reference, `AWS::StepFunctions::StateMachine`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKeyId", encrypted=True),),
)
