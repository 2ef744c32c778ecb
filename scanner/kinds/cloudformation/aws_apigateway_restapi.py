"""REST APIs, which take TLS only; without a type they go through edges all over the world.

The type is that of the endpoint. What they log and cache is set in their stages.

Source: CloudFormation template reference, `AWS::ApiGateway::RestApi`.
"""

from scanner.kinds.api_edges import by_type
from scanner.kinds.kind import Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="log-store",
    live="aws_api_gateway_rest_api",
    passes_on=True,
    name=("Name",),
    encryption=by_type("EndpointConfiguration.Types", "Parameters.endpointConfigurationTypes"),
    public=False,
    copies=(),
    let_in=Policies(own="Policy", opens=False),
)
