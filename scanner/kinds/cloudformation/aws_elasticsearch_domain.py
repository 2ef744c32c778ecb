"""Domains of Elasticsearch.

Source: CloudFormation template reference, `AWS::Elasticsearch::Domain`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="search-index",
    live="aws_opensearch_domain",
    copies=InNetwork(
        kept=(
            Kept(
                "primary",
                key="EncryptionAtRestOptions.KmsKeyId",
                encrypted="EncryptionAtRestOptions.Enabled",
            ),
        ),
        subnets=("VPCOptions.SubnetIds",),
    ),
    name=("DomainName",),
    encryption=by_setting(
        "DomainEndpointOptions.EnforceHTTPS", words={True: "enforced", False: "optional"}
    ),
    let_in=Policies(own="AccessPolicies", within="VPCOptions"),
)
