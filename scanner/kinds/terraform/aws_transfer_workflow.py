"""What is done with files that come in: the buckets that they are copied to.

Source: Terraform AWS provider, `aws_transfer_workflow`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("description",),
    encryption=None,
    passes_on=True,
    copies=tuple(
        Kept(
            "replica",
            at=f"{steps}.{step}_step_details.destination_file_location.s3_file_location.bucket",
            of=("aws_s3_bucket",),
            skip=True,
        )
        for steps in ("steps", "on_exception_steps")
        for step in ("copy", "decrypt")
    ),
)
