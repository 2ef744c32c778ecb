"""People who work on data, with their sign-in.

Source: Terraform AWS provider, `aws_sagemaker_workforce`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("workforce_name",),
    encryption=None,
)
