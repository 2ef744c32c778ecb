"""Faces of people, by which they are known again, in the region.

Source: `rekognition:ListCollections`.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="rekognition",
    lists=Pages("ListCollections", "CollectionIds", {"MaxResults": 1000}),
    arn="collection/{value}",
    name="value",
    category="database",
    encryption=None,
    public=False,
    copies=(Kept("primary"),),
)
