"""Models that were trained on one's own pictures.

Source: `rekognition:DescribeProjects` (of both features: only one is told unless they are asked
for, model text).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="rekognition",
    lists=Pages(
        "DescribeProjects",
        "ProjectDescriptions",
        {"MaxResults": 100, "Features": ["CUSTOM_LABELS", "CONTENT_MODERATION"]},
    ),
    arn="ProjectArn",
    name="ProjectArn",
    category="machine-learning",
    encryption=None,
    public=False,
    copies=(Kept("primary"),),
)
