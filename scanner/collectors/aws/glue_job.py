"""Programs of Glue over data, with their log.

Source: `glue:GetJobs`. The log is in CloudWatch Logs of the region (Glue user guide, "Logging for
Glue jobs"). What a program reads and writes stands in the program; arguments, which may hold
passwords, are not kept.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="glue",
    lists=Pages("GetJobs", "Jobs", {"MaxResults": 100}),
    arn="job/{Name}",
    name="Name",
    category="log-store",
    copies=(Kept("log"),),
    encryption=None,
)
