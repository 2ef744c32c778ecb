"""Jobs that put many questions to a model, and the bucket that gets the answers.

Source: `bedrock:ListModelInvocationJobs` (`outputDataConfig.s3OutputDataConfig`). A job that has
not begun will put answers there as well. Bedrock takes HTTPS only (AWS general reference, Bedrock
endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_TO = "outputDataConfig.s3OutputDataConfig.s3Uri"

COLLECTOR = Listed(
    service="bedrock",
    lists=Pages("ListModelInvocationJobs", "invocationJobSummaries", {"maxResults": 1000}),
    arn="jobArn",
    name="jobName",
    category="machine-learning",
    copies=(Kept("primary", bucket=_TO),),
    evidence="reached through the Bedrock API, which takes HTTPS only",
)
