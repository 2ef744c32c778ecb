"""What a file is that is no plan and no template, and what to do instead.

Nothing here repeats text of a file: it may hold secrets.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import msgspec

from scanner.cloud.problem import plain
from scanner.plans import json_text
from scanner.plans.kinds_of_file import BINARY, JSON, TEXT, YAML, Shape
from scanner.plans.problem import NoPlanError, PlanError

if TYPE_CHECKING:
    from scanner.plans.source import Source

_PLAN = "Make a plan: terraform plan -out PLANFILE, then terraform show -json PLANFILE > plan.json"
_ANEW = "Write it anew, and see that the command before it did not fail."
_READ = (
    "What can be read: terraform show -json PLANFILE, CloudFormation and SAM templates, change"
    " sets, cdk.out, pulumi preview --json"
)
_HEAD = 256 * 1024

# What stands at the top of documents that are plans or templates, were they whole.
_MARKS = (
    *(b'"resource_changes"', b'"planned_values"', b'"format_version"'),
    *(b'"AWSTemplateFormatVersion"', b'"Resources"', b'"changeSummary"', b"urn:pulumi:"),
)
_YAML_KEY = re.compile(
    rb"""^(?:"([\w.$/-]+)"|'([\w.$/-]+)'|([\w.$/-]+))[ \t]*:(?=\s|$)""", re.MULTILINE
)
_OBJECT = re.compile(rb"^\{", re.MULTILINE)
_TERRAFORM_LOG = {"@level", "@message"}
_PULUMI_LOG = {"sequence", "timestamp"}


def explain(source: Source) -> PlanError:
    """Return the error that tells."""
    if not source.text.strip():
        hint = "The command before it may have failed: see what it said."
        return PlanError(source.file, "is empty", hint)
    found = _binary(source)
    if found:
        return found
    try:
        msgspec.json.decode(source.text, type=msgspec.Raw)
    except json_text.ERRORS as error:
        begins = source.text[:_HEAD].lstrip()[:1]
        # Square brackets begin a wrapper's lines too, and sections of other files.
        if begins == b"{" or (begins == b"[" and isinstance(error, RecursionError)):
            return _damaged(source, error)
        return _text(source)
    return _json(source)


def _json(source: Source) -> PlanError:
    if source.file.endswith(".tf.json"):
        return PlanError(source.file, "is Terraform's configuration as JSON, no plan", _PLAN)
    if source.text[:_HEAD].lstrip()[:1] != b"{":
        return NoPlanError(source.file, "is JSON, but no object, and no plan or template", _READ)
    if source.keys >= _TERRAFORM_LOG:
        return _log(source)
    found = next((shape for shape in JSON if shape.fits(source.keys)), None)
    if found:
        return _as(source, found)
    return NoPlanError(source.file, "is JSON, but no plan or template that is known", _READ)


def _damaged(source: Source, error: Exception, start: int = 0) -> PlanError:
    """Tell of what begins like an object of JSON, and is none."""
    text = source.text
    first = _first_line(text)
    if first and (first >= _TERRAFORM_LOG or first >= _PULUMI_LOG):
        return _log(source)
    hint = _ANEW
    if isinstance(error, RecursionError):
        what = f"has more than {json_text.DEEPEST} lists and objects in each other"
        hint = "No tool writes such a file."
    elif isinstance(error, UnicodeDecodeError):
        what = "is no UTF-8"
    elif "truncated" in str(error) and text.rstrip()[-1:] not in {b"}", b"]"}:
        what = f"is cut off: it ends at byte {len(text):,}, before its JSON does"
    else:
        past = json_text.trailing(error)
        known = any(mark in text for mark in _MARKS)
        what = f"is no valid JSON: {str(error).removeprefix('JSON is malformed: ')}"
        if past:
            what = f"has other text after its JSON, at byte {start + past:,}"
        if not known:
            return NoPlanError(source.file, what, _READ)
    return PlanError(source.file, what, hint)


def _log(source: Source) -> PlanError:
    if (_first_line(source.text) or set()) >= _PULUMI_LOG:
        hint = "Write the preview as one document: pulumi preview --json --show-sames, without"
        return PlanError(
            source.file,
            "is a log of Pulumi, with one event a line",
            f"{hint} PULUMI_ENABLE_STREAMING_JSON_PREVIEW",
        )
    what = "is the log that terraform plan -json writes, with one message a line"
    return PlanError(source.file, what, _PLAN)


def _first_line(text: bytes) -> frozenset[str] | None:
    line = text.lstrip().partition(b"\n")[0]
    try:
        return json_text.names(line)
    except json_text.ERRORS:
        return None


def _binary(source: Source) -> PlanError | None:
    text = source.text
    if text.startswith(b"PK\x03\x04"):
        return _archive(source)
    found = next((shape for start, shape in BINARY if text.startswith(start)), None)
    if found:
        return _as(source, found)
    if text[1:2] == b"\0" or text[:1] == b"\0":
        what = "is UTF-16 without a byte order mark, or binary"
        return PlanError(source.file, what, "Write it as UTF-8.")
    if b"\0" in text[:_HEAD]:
        return NoPlanError(source.file, "is binary", _READ)
    return None


def _archive(source: Source) -> PlanError:
    try:
        with zipfile.ZipFile(io.BytesIO(source.text)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return PlanError(source.file, "is a zip archive that is damaged or cut off", _ANEW)
    if "tfplan" in names:
        hint = f"Give what this writes: terraform show -json {plain(source.file)} > plan.json"
        return PlanError(source.file, "is a plan file of Terraform, which is binary", hint)
    return NoPlanError(source.file, "is a zip archive", _READ)


def _text(source: Source) -> PlanError:
    head = source.text[:_HEAD]
    found = next((shape for pattern, shape in TEXT if pattern.search(head)), None)
    if found:
        return _as(source, found)
    if any(mark in source.text for mark in _MARKS):
        begins = _OBJECT.search(source.text)
        try:
            json_text.names(memoryview(source.text)[begins.start() if begins else 0 :])
        except json_text.ERRORS as error:
            if begins:
                return _damaged(source, error, begins.start())
        what = "is damaged: it holds parts of a plan or template, but does not begin like one"
        return PlanError(source.file, what, _ANEW)
    keys = frozenset(
        (match[1] or match[2] or match[3]).decode("ascii", "replace")
        for match in _YAML_KEY.finditer(head)
    )
    shape = next((shape for shape in YAML if shape.fits(keys)), None)
    if shape:
        return _as(source, shape)
    if keys:
        return NoPlanError(source.file, "is YAML, but no template that is known", _READ)
    return NoPlanError(source.file, "is no plan or template that is known", _READ)


def _as(source: Source, shape: Shape) -> PlanError:
    make = NoPlanError if shape.other else PlanError
    return make(source.file, shape.what, shape.hint or _READ)
