"""IAM permission of each API operation.

Source: AWS service authorization reference; mostly the operation's own name, else listed here.
"""

from __future__ import annotations

_PREFIX = {"efs": "elasticfilesystem"}
_RENAMED = {
    "s3:ListBuckets": "s3:ListAllMyBuckets",
    "s3:HeadBucket": "s3:ListBucket",
    "s3:GetBucketReplication": "s3:GetReplicationConfiguration",
    "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
    "s3:GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
    "s3:ListBucketInventoryConfigurations": "s3:GetInventoryConfiguration",
    "s3control:GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
}


def full_name(service: str, call: str) -> str:
    """`GetBucketPolicy` of `s3` is `s3:GetBucketPolicy`; a call of another service says so."""
    return call if ":" in call else f"{service}:{call}"


def permission(call: str) -> str:
    """Return the IAM action that allows a call, such as `s3:ListBuckets`."""
    service, _, operation = call.partition(":")
    return _RENAMED.get(call, f"{_PREFIX.get(service, service)}:{operation}")
