"""From a template to the things in it, those of nested stacks and stack sets among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation import nested, sam
from scanner.plans.cloudformation.evaluate import Evaluator
from scanner.plans.cloudformation.known import known
from scanner.plans.cloudformation.loops import LOOP
from scanner.plans.cloudformation.template import Template, parse, resource
from scanner.plans.cloudformation.text import too_deep, tree
from scanner.plans.cloudformation.things import Planned
from scanner.plans.cloudformation.values import NO_VALUE, renamed
from scanner.plans.source import open_source
from scanner.plans.thing import Gap, Thing, Where
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.plans.source import Source

NESTED = {"AWS::CloudFormation::Stack", "AWS::Serverless::Application"}
SETS = "AWS::CloudFormation::StackSet"
DEEPEST_STACK = 10
"""Stacks within stacks."""


@dataclass(frozen=True, kw_only=True)
class Deploy:
    """What a template is deployed with, and where it lies and stands."""

    file: str
    path: Path | None
    where: Where
    parameters: Mapping[str, Any] = field(default_factory=dict)
    account: str | None = None
    prefix: str = ""
    above: tuple[Path, ...] = ()


@dataclass
class Contents:
    """What is in a template. `outputs` is what it hands to the stack that it is nested in."""

    things: list[Thing] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    outputs: dict[str, Any] = field(default_factory=dict)


def read_template(source: Source) -> Template:
    """Read the text of a template. Raises `PlanError`."""
    return parse(source.file, tree(source))


def contents(template: Template, deploy: Deploy) -> Contents:
    """Evaluate a template as it would be deployed. Raises `PlanError`."""
    try:
        return _Stack(template, deploy).read()
    except RecursionError as error:
        raise too_deep(deploy.file) from error


class _Stack:
    def __init__(self, template: Template, deploy: Deploy) -> None:
        self._template = template
        self._deploy = deploy
        self._found = Contents()
        self._children: dict[str, Contents | None] = {}
        given = known(template, deploy.where.code, deploy.account, deploy.parameters)
        self._evaluator = Evaluator(
            file=deploy.file,
            template=template,
            known=given,
            prefix=deploy.prefix,
            account=deploy.account,
            output=self._output,
        )

    def read(self) -> Contents:
        found = self._found
        for name in self._template.macros:
            self._gap(f"{plain(name, 60)} changes the template when it is deployed")
        resources = dict(self._resources())
        # Functions look names up among all resources, those of loops too.
        self._evaluator.template = replace(self._template, resources=resources)
        self._evaluator.names = self._names(resources)
        for logical, part in resources.items():
            if self._evaluator.holds(part.get("Condition")) is not False:
                self._resource(logical, part)
        own = [t for t in found.things if t.address.removeprefix(self._deploy.prefix) in resources]
        for logical, type_ in sam.apis(own):
            if logical not in resources:
                self._resource(logical, {"Type": type_})
        for name, part in self._template.outputs.items():
            if isinstance(part, dict) and self._evaluator.holds(part.get("Condition")) is not False:
                value = self._evaluator.value(part.get("Value"))
                found.outputs[name] = None if value is NO_VALUE else value
        return found

    def _resources(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for name, part in self._template.resources.items():
            if name.startswith(LOOP):
                looped = self._evaluator.loop(part)
                if looped is None:
                    self._gap("what it runs over is not known", name)
                for logical, body in (looped or {}).items():
                    resource(self._deploy.file, logical, body)
                    yield logical, body
            elif name.startswith("Fn::"):
                self._gap("it puts in resources when it is deployed", name)
            else:
                yield name, part

    def _names(self, resources: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for logical, part in resources.items():
            for setting, said in (part.get("Properties") or {}).items():
                if setting.endswith("Name"):
                    name = self._evaluator.value(said)
                    if isinstance(name, Unknown) and name.what and not name.refers:
                        found.setdefault(name.what, []).append(self._deploy.prefix + logical)
        return {name: tuple(addresses) for name, addresses in found.items()}

    def _resource(self, logical: str, part: dict[str, Any]) -> None:
        type_: str = part["Type"]
        address = self._deploy.prefix + logical
        if part.get("Fn::Transform") is not None:
            self._gap("a macro writes it when it is deployed", logical, type_)
        properties = sam.with_defaults(type_, part.get("Properties") or {}, self._template.defaults)
        values = self._evaluator.settings(properties)
        if values is None:
            self._gap("a macro or loop writes its settings when it is deployed", logical, type_)
            values = {}
        where = self._deploy.where
        if type_ in NESTED:
            self._nested(logical)
        elif type_ == SETS:
            self._set(logical, values)
        self._found.things.append(Planned(address=address, type=type_, values=values, where=where))
        for name, made in sam.made(type_, values):
            self._found.things.append(
                Planned(address=f"{address}.{name}", type=made, values={}, where=where)
            )

    def _nested(self, logical: str) -> None:
        child = self._child(logical)
        if child:
            self._found.things += child.things
            self._found.gaps += child.gaps

    def _child(self, logical: str) -> Contents | None:
        if logical in self._children:
            return self._children[logical]
        # While it is being read it hands out nothing.
        self._children[logical] = None
        part = self._evaluator.template.resources[logical]
        properties = part.get("Properties") or {}
        path = nested.file_of(part, self._evaluator.value, self._deploy.path)
        deploy = self._deploy
        if path is None:
            self._gap("its template is not beside this one; check it by itself too", logical)
        elif path in deploy.above or len(deploy.above) >= DEEPEST_STACK:
            self._gap("its template contains itself", logical)
        elif not nested.is_template(source := open_source(str(path))):
            self._gap("its template is no template that can be read", logical)
        else:
            parameters = self._evaluator.settings(properties.get("Parameters") or {}) or {}
            below = Deploy(
                file=source.file,
                path=path,
                where=deploy.where,
                parameters={name: renamed(v, name) for name, v in parameters.items()},
                account=deploy.account,
                prefix=f"{deploy.prefix}{logical}/",
                above=(*deploy.above, path),
            )
            self._children[logical] = _Stack(read_template(source), below).read()
        return self._children[logical]

    def _output(self, logical: str, name: str) -> Any:  # noqa: ANN401
        part = self._evaluator.template.resources.get(logical)
        if part is None or part.get("Type") not in NESTED:
            return None
        child = self._child(logical)
        return child.outputs.get(name) if child else None

    def _set(self, logical: str, values: Mapping[str, Any]) -> None:
        try:
            regions = nested.regions(values)
            template = nested.inline(f"{self._deploy.file}: {logical}", values)
        except nested.NotTold as error:
            self._gap(str(error), logical)
            return
        given = nested.parameters(values)
        for where in regions:
            below = Deploy(
                file=self._deploy.file,
                path=None,
                where=where,
                parameters=given,
                prefix=f"{self._deploy.prefix}{logical}/{where.code}/",
            )
            child = _Stack(template, below).read()
            self._found.things += child.things
            self._found.gaps += child.gaps

    def _gap(self, why: str, logical: str | None = None, type_: str = "*") -> None:
        address = None if logical is None else self._deploy.prefix + logical
        self._found.gaps.append(Gap(type=type_, why=why, provider="aws", address=address))
