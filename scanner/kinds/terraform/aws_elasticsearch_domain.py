"""Search domains of the older kind: automatic snapshots in the region, and logs.

Source: Terraform AWS provider, `aws_elasticsearch_domain`.
"""

from scanner.kinds.exposure import unless_within
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="search-index",
    live="aws_opensearch_domain",
    name=("domain_name",),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="encrypt_at_rest.enabled", key="encrypt_at_rest.kms_key_id"),
            Kept("snapshot"),
            Kept(
                "log",
                each="log_publishing_options",
                at="cloudwatch_log_group_arn",
                of=("aws_cloudwatch_log_group",),
                absent="cloudwatch_log_group_arn is not set",
            ),
        ),
        subnets=("vpc_options.subnet_ids",),
    ),
    encryption=by_setting(
        "domain_endpoint_options.enforce_https", words={True: "enforced", False: "optional"}
    ),
    public=unless_within("vpc_options"),
    let_in=Policies(
        own="access_policies",
        others=(By("aws_elasticsearch_domain_policy", "domain_name", "access_policies"),),
        within="vpc_options",
    ),
)
