"""REST APIs, which take TLS only; without a type they go through edges all over the world.

The type is that of the endpoint. What they log and cache is set in their stages.

Source: Terraform AWS provider, `aws_api_gateway_rest_api`.
"""

from scanner.kinds.api_edges import by_type
from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="log-store",
    passes_on=True,
    encryption=by_type("endpoint_configuration.types", "parameters.endpointConfigurationTypes"),
    public=False,
    copies=(),
    let_in=Policies(
        own="policy", others=(By("aws_api_gateway_rest_api_policy", "rest_api_id"),), opens=False
    ),
)
