"""IAM permission of each API operation.

Source: AWS service authorization reference; mostly the operation's own name, else listed here.
"""

from __future__ import annotations

# Where the client of the SDK has another name than the service has in IAM.
_PREFIX = {
    "accessanalyzer": "access-analyzer",
    "apigatewayv2": "apigateway",
    "appintegrations": "app-integrations",
    "bedrock-agent": "bedrock",
    "bedrock-agentcore-control": "bedrock-agentcore",
    "chime-sdk-identity": "chime",
    "chime-sdk-media-pipelines": "chime",
    "chime-sdk-messaging": "chime",
    "chime-sdk-voice": "chime",
    "connectcampaignsv2": "connect-campaigns",
    "connectcases": "cases",
    "customer-profiles": "profile",
    "docdb": "rds",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "ivs-realtime": "ivs",
    "emr": "elasticmapreduce",
    "keyspaces": "cassandra",
    "kinesisanalyticsv2": "kinesisanalytics",
    "lexv2-models": "lex",
    "mailmanager": "ses",
    "mwaa": "airflow",
    "neptune": "rds",
    "opensearch": "es",
    "opensearchserverless": "aoss",
    "pinpoint": "mobiletargeting",
    "pinpoint-sms-voice-v2": "sms-voice",
    "qconnect": "wisdom",
    "s3control": "s3",
    "s3outposts": "s3-outposts",
    "sesv2": "ses",
    "socialmessaging": "social-messaging",
    "sso-admin": "sso",
    "stepfunctions": "states",
    "timestream-write": "timestream",
    "voice-id": "voiceid",
}
# Services whose actions are not named after their operations: all reading is one action.
_ALL_READING = {"apigateway": "apigateway:GET", "cassandra": "cassandra:Select"}
_RENAMED = {
    "s3:ListBuckets": "s3:ListAllMyBuckets",
    "s3:HeadBucket": "s3:ListBucket",
    "s3:GetBucketReplication": "s3:GetReplicationConfiguration",
    "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
    "s3:GetBucketNotificationConfiguration": "s3:GetBucketNotification",
    "s3:GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
    "s3:ListBucketInventoryConfigurations": "s3:GetInventoryConfiguration",
    "s3:ListDirectoryBuckets": "s3express:ListAllMyDirectoryBuckets",
    "s3control:GetBucketPolicy": "s3-outposts:GetBucketPolicy",
    "s3control:GetBucketReplication": "s3-outposts:GetReplicationConfiguration",
    "s3control:GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
    "s3control:ListAccessPointsForDirectoryBuckets": (
        "s3express:ListAccessPointsForDirectoryBuckets"
    ),
    "s3control:ListRegionalBuckets": "s3-outposts:ListRegionalBuckets",
}
# S3 has other actions for directory buckets, which the same calls read.
_ALSO = {
    "s3:GetBucketEncryption": "s3express:GetEncryptionConfiguration",
    "s3:GetBucketPolicy": "s3express:GetBucketPolicy",
    "s3control:GetAccessPointPolicy": "s3express:GetAccessPointPolicy",
    "s3control:ListTagsForResource": "s3express:ListTagsForResource",
    # Timestream tells the SDK first at which address to ask (developer guide, endpoint discovery).
    "timestream-write:ListDatabases": "timestream:DescribeEndpoints",
}


def full_name(service: str, call: str) -> str:
    """`GetBucketPolicy` of `s3` is `s3:GetBucketPolicy`; a call of another service says so."""
    return call if ":" in call else f"{service}:{call}"


def permission(call: str) -> str:
    """Return the IAM action that allows a call, such as `s3:ListBuckets`."""
    service, _, operation = call.partition(":")
    if all_reading := _ALL_READING.get(_PREFIX.get(service, service)):
        return all_reading
    return _RENAMED.get(call, f"{_PREFIX.get(service, service)}:{operation}")


def permissions(call: str) -> tuple[str, ...]:
    """Return every IAM action that allows a call, whatever it is asked for."""
    also = _ALSO.get(call)
    return (permission(call), also) if also else (permission(call),)
