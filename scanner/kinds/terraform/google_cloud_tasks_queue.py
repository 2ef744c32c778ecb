"""Queues of tasks, with what they carry.

Source: Terraform Google provider, `google_cloud_tasks_queue`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="queue",
    encryption="by-service",
)
