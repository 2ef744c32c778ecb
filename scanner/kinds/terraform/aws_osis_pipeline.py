"""Pipelines into a search domain, which may keep what passes; where to stands in their own text.

Source: Terraform AWS provider, `aws_osis_pipeline`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("pipeline_name",),
    encryption=None,
    copies=(
        Kept("primary", key="encryption_at_rest_options.kms_key_arn"),
        Kept(
            "index",
            when="pipeline_configuration_body",
            absent="where the pipeline sends to stands in its own text: declare it in the register",
        ),
        Kept("log", each="log_publishing_options", when="is_logging_enabled"),
    ),
)
