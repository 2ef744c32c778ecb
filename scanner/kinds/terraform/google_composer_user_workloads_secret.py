"""Secrets of an environment of Cloud Composer.

Source: Terraform Google provider, `google_composer_user_workloads_secret`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    encryption="by-service",
)
