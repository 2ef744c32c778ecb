"""Templates of CloudFormation and SAM, in JSON or YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.plans.cloudformation.known import defaults
from scanner.plans.cloudformation.place import wheres
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
    """Read a template as one stack for each region that it is deployed to."""
    template = read_template(source)
    places = wheres(told, source.path, serverless=template.serverless)
    kind = "SAM template" if template.serverless else "CloudFormation template"
    stacks = []
    for where in places:
        path = source.path
        above = (path.resolve(),) if path else ()
        deploy = Deploy(
            file=source.file, path=path, where=where, parameters=told.parameters, above=above
        )
        found = contents(template, deploy)
        stacks.append(
            Stack(
                file=f"{source.file} ({where.code})" if len(places) > 1 else source.file,
                format=kind + defaults(template, told.parameters),
                digest=source.digest,
                things=found.things,
                gaps=tuple(found.gaps),
                parameters=tuple(template.parameters),
            )
        )
    return stacks
