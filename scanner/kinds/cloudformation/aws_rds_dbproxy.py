"""Proxies before databases, which keep nothing: whether they ask for TLS.

Source: CloudFormation template reference, `AWS::RDS::DBProxy`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    live="aws_db_proxy",
    persistence="transit",
    name=("DBProxyName",),
    copies=(),
    public=False,
    encryption=by_setting("RequireTLS", words={True: "enforced", False: "optional"}),
)
