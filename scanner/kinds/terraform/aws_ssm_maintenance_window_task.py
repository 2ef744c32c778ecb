"""Commands on machines at set times: where their output goes.

Source: Terraform AWS provider, `aws_ssm_maintenance_window_task`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="task_invocation_parameters.run_command_parameters.output_s3_bucket",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "log",
            each="task_invocation_parameters.run_command_parameters.cloudwatch_config",
            when="cloudwatch_output_enabled",
        ),
    ),
)
