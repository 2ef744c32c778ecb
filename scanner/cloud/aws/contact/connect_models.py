"""In which other regions the models of an assistant of Q in Connect may answer.

Source: `qconnect:ListAIPrompts` (`modelId` of each prompt that is in use or can be) and, for the
regions of a model, `inference.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.cloud.aws.contact import inference
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

# A model's id begins with who made it, that of a profile with where it may answer.
_SPANS = re.compile(r"([a-z]{2}|us-gov|apac|global)[.]")


def copies(aws: Aws, assistant: str) -> Iterator[Copy]:
    """Yield a passing copy in each such region, for the assistant of this id."""
    found = aws.read_all(
        "list_ai_prompts", "aiPromptSummaries", assistantId=assistant, maxResults=100
    )
    if found is None:
        # Which models answer could not be seen.
        yield _unseen(aws)
    for model in sorted({one["modelId"] for one in found or ()}):
        passing = tuple(inference.copies(aws, [model]))
        # A profile that this region does not list spans regions that nobody names.
        yield from passing or ((_unseen(aws),) if _SPANS.match(model) else ())


def _unseen(aws: Aws) -> Copy:
    return Copy(role="cache", location=aws.place(None), owner=aws.account_id)
