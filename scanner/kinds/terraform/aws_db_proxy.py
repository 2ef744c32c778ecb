"""Proxies before databases, which keep nothing: whether they ask for TLS.

Source: Terraform AWS provider, `aws_db_proxy`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    persistence="transit",
    copies=(),
    public=False,
    encryption=by_setting("require_tls", words={True: "enforced", False: "optional"}),
)
