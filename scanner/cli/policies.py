"""`residency policies`: which policies these are, and how a server of one's own gets them."""

from __future__ import annotations

import click

from scanner.cli._options import make_engine, read_config, server


@click.group("policies")
def command() -> None:
    """List the rules, or send the policies to an OPA server."""


@command.command("list")
def list_() -> None:
    """List the rules with their severity and the agreements that use them."""
    from tabulate import tabulate

    from scanner import agreements
    from scanner.engine.bundle import load
    from scanner.engine.metadata import rules

    loaded = [agreements.load(name) for name in agreements.known()]
    rows = [
        (r.id, r.severity, ", ".join(a.id for a in loaded if r.id in a.rules), r.title["en"])
        for r in rules().values()
    ]
    click.echo(tabulate(rows, headers=("rule", "severity", "agreements", "title")))
    click.echo(f"\npolicies {load().policy_digest}\ndata     {load().data_digest}")


@command.command("push")
@server
def push(opa_url: str | None, opa_ca_file: str | None) -> None:
    """Send data, libraries and rules to an OPA server, as they are, and check that it has them.

    The server's token is read from OPA_TOKEN.
    """
    from scanner.engine.opa import OpaEngine

    engine = make_engine(read_config(None), opa_url, opa_ca_file)
    if not isinstance(engine, OpaEngine):
        message = "say which server: --opa-url https://HOST:PORT, or engine.opa_url in the file"
        raise click.UsageError(message)
    for path in engine.push():
        click.echo(path)
    engine.check()
    click.echo("the server holds these policies")
