"""Knowledge bases: the store with the vectors of their documents.

Source: Terraform AWS provider, `aws_bedrockagent_knowledge_base`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import by_address

_OTHERS = ("pinecone", "redis_enterprise_cloud")
_ELSEWHERE = "with another party: declare it in the register"
_COPIES = (
    Kept("index"),
    Kept(
        "index",
        each="storage_configuration.opensearch_serverless_configuration",
        at="collection_arn",
        of=("aws_opensearchserverless_collection",),
        absent="collection_arn is not set",
    ),
    Kept(
        "index",
        each="storage_configuration.rds_configuration",
        at="resource_arn",
        of=("aws_rds_cluster",),
        absent="resource_arn is not set",
    ),
    *(
        Kept("index", each=f"storage_configuration.{name}_configuration", absent=_ELSEWHERE)
        for name in _OTHERS
    ),
    Kept(
        "replica",
        at="knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration.storage_location.s3_location.uri",
        of=("aws_s3_bucket",),
        skip=True,
    ),
)


KIND = Kind(
    category="search-index",
    encryption=by_address(
        ("storage_configuration.pinecone_configuration", "connection_string"),
        ("storage_configuration.redis_enterprise_cloud_configuration", "endpoint"),
        why="keeps the vectors of the knowledge base",
        evidence="reached through the Bedrock API, which takes HTTPS only",
    ),
    public=False,
    copies=_COPIES,
)
