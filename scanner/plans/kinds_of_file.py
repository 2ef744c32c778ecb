"""Kinds of files that people give instead of a plan, how to know them, and the remedy for each."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file is. `hint` is empty where there is no nearer remedy than what can be read."""

    what: str
    hint: str = ""
    all: frozenset[str] = frozenset()
    """Names at the top of the document that it has."""
    none: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    """Where given, it has at least one of these and no other."""
    other: bool = True
    """Whether it is whole and of another kind, rather than a plan in a form that cannot be read."""

    def fits(self, keys: frozenset[str]) -> bool:
        """Say whether a document with these names at its top is such a one."""
        if self.only and not (keys and keys <= self.only):
            return False
        return self.all <= keys and not self.none & keys


def _of(*names: str) -> frozenset[str]:
    return frozenset(names)


_STATE = (
    "A state tells what is there, not what will be. Make a plan:"
    " terraform plan -out PLANFILE, then terraform show -json PLANFILE > plan.json"
)
_PLAN = "Make a plan: terraform plan -out PLANFILE, then terraform show -json PLANFILE > plan.json"
_CDK = "Give the folder that cdk synth wrote (cdk.out), or its manifest.json."
_CHANGE_SET = (
    "Give the template, or a change set: aws cloudformation describe-change-set"
    " --include-property-values"
)
_PREVIEW = "Give what this writes: pulumi preview --json --show-sames > preview.json"
_RENDERED = "Give the plan or template that makes the cloud's resources."

JSON = (
    Shape(
        "is a state of Terraform, no plan", _STATE, all=_of("format_version", "values"), other=False
    ),
    Shape("is a state of Terraform, no plan", _STATE, all=_of("version", "lineage"), other=False),
    Shape(
        "is a state of Terraform, no plan",
        _STATE,
        all=_of("version", "terraform_version", "serial"),
        other=False,
    ),
    Shape(
        "is what terraform providers schema writes",
        _PLAN,
        all=_of("format_version", "provider_schemas"),
    ),
    Shape(
        "is what terraform validate writes", _PLAN, all=_of("valid", "error_count", "diagnostics")
    ),
    Shape(
        "is a state of Pulumi (pulumi stack export), no preview",
        f"A state tells what is there, not what will be. {_PREVIEW}",
        all=_of("version", "deployment"),
        other=False,
    ),
    Shape("is CDK's tree of constructs, no template", _CDK, all=_of("version", "tree")),
    Shape(
        "is CDK's list of assets, no template", _CDK, all=_of("version", "files", "dockerImages")
    ),
    Shape(
        "is what describe-stacks writes: what is there, no template", _CHANGE_SET, all=_of("Stacks")
    ),
    Shape(
        "is what describe-stack-resources writes, no template",
        _CHANGE_SET,
        all=_of("StackResources"),
    ),
    Shape("is a list of change sets", _CHANGE_SET, all=_of("Summaries")),
    Shape("is SARIF, what a scanner found", all=_of("version", "runs")),
    Shape(
        "is a result of residency",
        "Give the plan that is to be checked; --with-run takes the result of a scan.",
        all=_of("schema", "run", "verdict"),
    ),
    Shape(
        "is a template of Azure Resource Manager, which is not read",
        all=_of("$schema", "contentVersion"),
    ),
    Shape("is a manifest of Kubernetes", _RENDERED, all=_of("apiVersion", "kind")),
    Shape("is a file of CodeDeploy (appspec)", _RENDERED, all=_of("version", "Resources")),
    Shape(
        "is Terraform's configuration as JSON, no plan",
        _PLAN,
        only=_of(
            *("//", "check", "data", "ephemeral", "import", "locals", "module", "moved", "output"),
            *("provider", "removed", "resource", "terraform", "variable"),
        ),
        other=False,
    ),
)
"""Objects of JSON; the first that fits."""

YAML = (
    Shape("is a file of CodeDeploy (appspec)", _RENDERED, all=_of("version", "Resources")),
    Shape(
        "begins like a template, and cannot be read as one",
        "See what is wrong: aws cloudformation validate-template --template-body file://FILE",
        all=_of("Resources"),
        other=False,
    ),
    Shape("is a manifest of Kubernetes", _RENDERED, all=_of("apiVersion", "kind")),
    Shape("is a workflow of GitHub", _RENDERED, all=_of("on", "jobs")),
    Shape("is a file of Docker Compose", _RENDERED, all=_of("services")),
    Shape("is a project file of Pulumi", _PREVIEW, all=_of("name", "runtime")),
    Shape("is the configuration of a Pulumi stack", _PREVIEW, all=_of("config"), only=_of(
        "config", "secretsprovider", "encryptedkey", "encryptionsalt", "environment")),
)  # fmt: skip
"""YAML by the names at its top; the first that fits."""

_COMPRESSED = "Unpack it first."

BINARY = (
    (b"\x1f\x8b", Shape("is compressed (gzip)", _COMPRESSED, other=False)),
    (b"BZh", Shape("is compressed (bzip2)", _COMPRESSED, other=False)),
    (b"\xfd7zXZ\0", Shape("is compressed (xz)", _COMPRESSED, other=False)),
    (b"\x28\xb5\x2f\xfd", Shape("is compressed (zstd)", _COMPRESSED, other=False)),
    (b"\x89PNG\r\n", Shape("is an image (PNG)")),
    (b"\xff\xd8\xff", Shape("is an image (JPEG)")),
    (b"GIF8", Shape("is an image (GIF)")),
    (b"%PDF-", Shape("is a PDF")),
    (b"\x7fELF", Shape("is a program")),
)
"""What is no text, by what it begins with."""

TEXT = (
    (
        re.compile(
            rb"^(?:\x1b\[[\d;]*m)*(?:Terraform|OpenTofu) (?:will perform|used the selected)",
            re.MULTILINE,
        ),
        Shape("is a plan as people read it", _PLAN, other=False),
    ),
    (
        re.compile(rb"^Previewing update", re.MULTILINE),
        Shape("is a preview as people read it", _PREVIEW, other=False),
    ),
    (
        re.compile(
            rb'^(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"'
            rb'|(?:provider|module|variable|output|check)[ \t]+"[^"\n]*"'
            rb"|terraform|locals|moved|import|removed)[ \t]*\{",
            re.MULTILINE,
        ),
        Shape("is Terraform's configuration (HCL), no plan", _PLAN, other=False),
    ),
    (
        re.compile(rb"\A\s*<(?:!doctype html|html)", re.IGNORECASE),
        Shape("is a web page", "It may be an error message: see what is in it."),
    ),
    (re.compile(rb"\A\s*<\?xml"), Shape("is XML")),
)
"""Texts, by what they hold."""
