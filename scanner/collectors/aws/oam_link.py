"""Observability links: another account that gets logs, metrics and traces of this one.

Source: `oam:ListLinks` (`SinkArn`: its account is the one that gets them, in the same region, for a
sink is of one region; that data goes there, the model of CreateLink tells). A page has five links
at most. `Label` is not read: it may be the e-mail address of the account (same model).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="oam",
    lists=Pages("ListLinks", "Items", {"MaxResults": 5}),
    arn="Arn",
    name="Id || Arn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", arn="SinkArn"),),
)
