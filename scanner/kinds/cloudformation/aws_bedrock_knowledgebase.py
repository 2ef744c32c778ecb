"""Knowledge bases, with the stores of their index and the bucket of what they took out of files.

Source: CloudFormation template reference, `AWS::Bedrock::KnowledgeBase`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import by_address

_STORES = (
    ("MongoDbAtlas", None, ()),
    ("NeptuneAnalytics", "GraphArn", ("AWS::NeptuneGraph::Graph",)),
    ("OpensearchManagedCluster", "DomainArn", ("AWS::OpenSearchService::Domain",)),
    ("OpensearchServerless", "CollectionArn", ("AWS::OpenSearchServerless::Collection",)),
    ("Pinecone", None, ()),
    ("Rds", "ResourceArn", ("AWS::RDS::DBCluster",)),
)
_ELSEWHERE = "with another party: declare it in the register"
_KINDS = ("Managed", "Vector")

KIND = Kind(
    category="search-index",
    live="aws_bedrockagent_knowledge_base",
    encryption=by_address(
        ("StorageConfiguration.PineconeConfiguration", "ConnectionString"),
        ("StorageConfiguration.MongoDbAtlasConfiguration", "Endpoint"),
        why="keeps the vectors of the knowledge base",
        evidence="reached through the Bedrock API, which takes HTTPS only",
    ),
    public=False,
    copies=(
        Kept("index"),
        *(
            Kept(
                "index",
                each=f"StorageConfiguration.{name}Configuration",
                at=at,
                of=of,
                absent=f"{at} is not set" if at else _ELSEWHERE,
            )
            for name, at, of in _STORES
        ),
        *(
            Kept(
                "replica",
                at=f"KnowledgeBaseConfiguration.{name}KnowledgeBaseConfiguration"
                ".SupplementalDataStorageConfiguration"
                ".SupplementalDataStorageLocations.S3Location.URI",
                of=("AWS::S3::Bucket",),
                skip=True,
            )
            for name in _KINDS
        ),
    ),
)
