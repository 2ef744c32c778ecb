"""The regions that a bot of Lex is in: its own, and those of its replicas.

Source: `lexv2-models:ListBotReplicas` (`sourceRegion`, `replicaRegion`). Lex encrypts what it keeps
(Lex V2 developer guide, "Data protection").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListBotReplicas",)


def copies(aws: Aws, bot: str) -> Iterator[Copy]:
    """Yield the copy of a bot, given by its id, in each region. Unread, it may be anywhere else."""
    answer = aws.read("list_bot_replicas", botId=bot)
    source = answer.get("sourceRegion") or aws.region if answer else aws.region
    yield aws.own("primary" if source == aws.region else "replica", aws.region, encrypted=True)
    if answer is None:
        yield Copy(role="replica", location=aws.place(None))
        return
    for one in answer["botReplicaSummaries"]:
        if (at := one["replicaRegion"]) != aws.region:
            # A replica has the id of its source.
            there = replace(aws, region=at).arn(f"bot/{bot}", service="lex")
            yield replace(aws.copy("replica", there), encrypted=True)
