"""What is done with files that come in: the buckets that they are copied to.

Source: CloudFormation template reference, `AWS::Transfer::Workflow`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("Description",),
    encryption=None,
    passes_on=True,
    copies=tuple(
        Kept(
            "replica",
            at=f"{steps}.{step}StepDetails.DestinationFileLocation.S3FileLocation.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
        )
        for steps in ("Steps", "OnExceptionSteps")
        for step in ("Copy", "Decrypt")
    ),
)
