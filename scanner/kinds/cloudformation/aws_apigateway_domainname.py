"""Domain names of REST APIs; without a type they go through edges all over the world.

Source: CloudFormation template reference, `AWS::ApiGateway::DomainName`.
"""

from scanner.kinds.api_edges import by_type
from scanner.kinds.kind import Kind

KIND = Kind(
    category="network",
    persistence="transit",
    name=("DomainName",),
    encryption=by_type("EndpointConfiguration.Types", regional="RegionalCertificateArn"),
    public=False,
    copies=(),
)
