"""Studios: home folders of their users, and the bucket for what they share.

Source: Terraform AWS provider, `aws_sagemaker_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    name=("domain_name",),
    encryption="by-service",
    evidence="reached through SageMaker, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", encrypted=True, key="kms_key_id"),
        Kept(
            "replica",
            at="default_user_settings.sharing_settings.s3_output_path",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "replica",
            at="default_user_settings.canvas_app_settings.workspace_settings.s3_artifact_path",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
