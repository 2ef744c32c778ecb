"""A user of a studio with a home folder, and the bucket for what is shared.

Source: Terraform AWS provider, `aws_sagemaker_user_profile`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    name=("user_profile_name",),
    encryption=None,
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="user_settings.sharing_settings.s3_output_path",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "replica",
            at="user_settings.canvas_app_settings.workspace_settings.s3_artifact_path",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
