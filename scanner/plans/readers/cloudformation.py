"""Templates of CloudFormation and SAM, in JSON or YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.plans.cloudformation.known import defaults
from scanner.plans.cloudformation.place import targets
from scanner.plans.cloudformation.read import Deploy, contents, read_template
from scanner.plans.cloudformation.text import looks_like_template
from scanner.plans.stack import Stack

if TYPE_CHECKING:
    from scanner.plans.source import Source
    from scanner.plans.told import Told


def recognises(source: Source) -> bool:
    """Say whether this is a template: resources with types such as AWS::S3::Bucket."""
    return looks_like_template(source)


def read(source: Source, told: Told) -> list[Stack]:
    """Read a template as one stack for each deploy of it."""
    template = read_template(source)
    kind = "SAM template" if template.serverless else "CloudFormation template"
    path = source.path
    stacks = []
    for target in targets(template, told, path):
        deploy = Deploy(
            file=source.file,
            path=path,
            where=target.where,
            parameters=target.parameters,
            above=(path.resolve(),) if path else (),
        )
        found = contents(template, deploy)
        stacks.append(
            Stack(
                file=f"{source.file} ({target.label})" if target.label else source.file,
                format=kind + defaults(template, target.parameters),
                digest=source.digest,
                things=found.things,
                gaps=tuple(found.gaps),
                parameters=tuple(template.parameters),
            )
        )
    return stacks
