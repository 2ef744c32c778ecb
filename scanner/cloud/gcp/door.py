"""How a Google Cloud project is entered: what travels, without a secret.

The credentials are those of the place where the job runs. Every call names its project, so that
whoever they are, they read that one or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp.project import Project
from scanner.cloud.gcp.unit import Gcp
from scanner.cloud.visit import Visit, opened

if TYPE_CHECKING:
    import threading


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The way into one project, which is also the place where its units look."""

    visit: Visit
    project: str

    def make(self, cancelled: threading.Event) -> Project:
        """Make the project's client anew."""
        return Project(self.project, self.visit.limits, cancelled)

    def project_here(self) -> Project:
        """Return the project as it is open in this process. Raises `CloudError`."""
        project: Project = opened(self)
        return project

    def open(self, type_: str, collector: Any) -> Gcp:  # noqa: ANN401 - a module or an object
        """Return what the collector is handed. Raises `CloudError`."""
        return Gcp(project=self.project_here(), type=type_, calls=collector.CALLS)
