"""The parts of a plan's JSON that are read. Values stay undecoded until somebody asks for them.

`planned_values` and `prior_state` repeat what `resource_changes` has, without the actions, and are
skipped: that is more than half of the text.
"""

from __future__ import annotations

from typing import Any

from msgspec import Raw, Struct, field


class Importing(Struct):
    """An object that exists and comes under management; `id` is the provider's."""

    id: Any = None


class Change(Struct):
    """What becomes of one object."""

    actions: tuple[str, ...] = ()
    before: Raw = field(default_factory=Raw)
    after: Raw = field(default_factory=Raw)
    after_unknown: Raw = field(default_factory=Raw)
    before_sensitive: Raw = field(default_factory=Raw)
    after_sensitive: Raw = field(default_factory=Raw)
    importing: Importing | None = None


class ResourceChange(Struct):
    """One instance of a resource. `deposed` is the key of an object that was replaced before."""

    address: str
    type: str
    change: Change
    mode: str = "managed"
    previous_address: str | None = None
    provider_name: str = ""
    deposed: str | None = None


class Deferred(Struct):
    """Something that this plan could not plan."""

    resource_change: ResourceChange
    reason: str = "unknown"


class ActionInvocation(Struct):
    """Something that the deploy does besides changing objects, since Terraform 1.14."""

    address: str = ""
    type: str = ""
    provider_name: str = ""


class DeferredAction(Struct):
    """Such a thing that this plan could not plan."""

    action_invocation: ActionInvocation = field(default_factory=ActionInvocation)


class Variable(Struct):
    """A variable of a module as its author declares it. Only OpenTofu says what is ephemeral."""

    default: Raw = field(default_factory=Raw)
    sensitive: bool = False
    ephemeral: bool = False


class Output(Struct):
    """What a module hands to its caller."""

    expression: Raw = field(default_factory=Raw)
    sensitive: bool = False


class Block(Struct):
    """One resource block. `address` is `type.name`, without module."""

    address: str
    provider_config_key: str | None = None
    expressions: Raw = field(default_factory=Raw)


class Call(Struct):
    """A module block: what it hands to the module, and the module."""

    expressions: Raw = field(default_factory=Raw)
    module: Module = field(default_factory=lambda: Module())  # noqa: PLW0108 - defined below


class Module(Struct):
    """The configuration of one module."""

    resources: tuple[Block, ...] = ()
    module_calls: dict[str, Call] = {}
    variables: dict[str, Variable] = {}
    outputs: dict[str, Output] = {}


class Provider(Struct):
    """One configuration of a provider. Without `expressions` it leaves all open.

    Before Terraform 1.2 such a one in a module may be a stub, for one that is passed to the module.
    """

    name: str = ""
    full_name: str = ""
    alias: str | None = None
    module_address: str | None = None
    expressions: Raw = field(default_factory=Raw)


class Configuration(Struct):
    """What the author wrote. Some exports leave it out."""

    provider_config: dict[str, Provider] = {}
    root_module: Module = field(default_factory=Module)


class Value(Struct):
    """The value of a variable of the root module, defaults among them.

    An ephemeral variable is not kept in a plan of Terraform: its default stands here, also where
    another value was given (seen with 1.11.4), and nothing tells.
    """

    value: Raw = field(default_factory=Raw)


class Plan(Struct):
    """A plan. Newer ones say whether they are whole."""

    format_version: str
    terraform_version: str | None = None
    resource_changes: tuple[ResourceChange, ...] | None = None
    deferred_changes: tuple[Deferred, ...] = ()
    action_invocations: tuple[ActionInvocation, ...] | None = None
    deferred_action_invocations: tuple[DeferredAction, ...] | None = None
    configuration: Configuration | None = None
    variables: dict[str, Value] = {}
    planned_values: Raw = field(default_factory=Raw)
    errored: bool = False
    complete: bool | None = None
