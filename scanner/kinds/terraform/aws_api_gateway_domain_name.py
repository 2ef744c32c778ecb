"""Domain names of REST APIs; without a type they go through edges all over the world.

Source: Terraform AWS provider, `aws_api_gateway_domain_name`.
"""

from scanner.kinds.api_edges import by_type
from scanner.kinds.kind import Kind

KIND = Kind(
    category="network",
    name=("domain_name",),
    persistence="transit",
    encryption=by_type("endpoint_configuration.types", regional="regional_certificate_arn"),
    public=False,
    copies=(),
)
