"""Buckets of S3, whose details are one call each: what `AWS::S3::Bucket` has of them.

Source: `supplementaryConfiguration` of recorded items. AWS publishes the names of its fields but
for policy and tags (github.com/awslabs/aws-config-resource-schema,
`AWS::S3::Bucket.properties.json`). Items of real accounts, in test data of other programs, agree,
and have tags and the list of grants besides; no policy is a `policyText` of null there, and what
reads items elsewhere (rules for AWS Config, moto) finds the text of a policy in it.

Asked of S3 itself: replication (of its rules no item was seen, and AWS publishes the role alone),
who owns objects and where inventories go (not recorded), and a list of grants to anybody but the
owner (groups lose their address). When a bucket was made is not compared: what S3 lists as that
changes with the bucket's policy (S3 API reference, `Bucket.CreationDate`).
"""

from __future__ import annotations

from typing import Any

from scanner.cloud.aws.access.policy_grammar import statements
from scanner.cloud.aws.fields import find, text

TYPE = "AWS::S3::Bucket"
ID = "Bucket"

_BLOCKS = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")
_BY_KEY = {"aws:kms", "aws:kms:dsse"}


def _policy(recorded: object) -> dict[str, Any] | None:
    answer = {"Policy": text("BucketPolicy.policyText", recorded)}
    return answer if statements(answer) else None


def _public_access_block(recorded: object) -> dict[str, Any] | None:
    found = {
        name: find(f"PublicAccessBlockConfiguration.{name[0].lower()}{name[1:]}", recorded)
        for name in _BLOCKS
    }
    if not all(isinstance(value, bool) for value in found.values()):
        return None
    return {"PublicAccessBlockConfiguration": found}


def _encryption(recorded: object) -> dict[str, Any] | None:
    rules = find("ServerSideEncryptionConfiguration.rules", recorded)
    made = [_encrypted(rule) for rule in rules] if isinstance(rules, list) else []
    if not made or None in made:
        return None
    return {"ServerSideEncryptionConfiguration": {"Rules": made}}


def _encrypted(rule: object) -> dict[str, Any] | None:
    default = find("applyServerSideEncryptionByDefault", rule)
    algorithm, key = text("sseAlgorithm", default), find("kmsMasterKeyID", default)
    if algorithm == "AES256" and key is None:
        by: dict[str, Any] = {"SSEAlgorithm": algorithm}
    elif algorithm in _BY_KEY and isinstance(key, str) and key:
        by = {"SSEAlgorithm": algorithm, "KMSMasterKeyID": key}
    else:
        # Also a key of KMS that is not named: whether it is none of one's own is for S3 to say.
        return None
    return {"ApplyServerSideEncryptionByDefault": by}


def _tagging(recorded: object) -> dict[str, Any] | None:
    sets = find("BucketTaggingConfiguration.tagSets", recorded)
    tags = find("[0].tags", sets) if isinstance(sets, list) and len(sets) == 1 else None
    if not isinstance(tags, dict) or not tags:
        return None
    if not all(isinstance(value, str) for value in tags.values()):
        return None
    return {"TagSet": [{"Key": key, "Value": tags[key]} for key in sorted(tags)]}


def _logging(recorded: object) -> dict[str, Any] | None:
    bucket = text("BucketLoggingConfiguration.destinationBucketName", recorded)
    prefix = text("BucketLoggingConfiguration.logFilePrefix", recorded) or ""
    return {"LoggingEnabled": {"TargetBucket": bucket, "TargetPrefix": prefix}} if bucket else None


def _acl(recorded: object) -> dict[str, Any] | None:
    # Only the list of a bucket that lets in nobody but its owner.
    owner = text("AccessControlList.owner.id", recorded)
    grants = find("AccessControlList.grantList", recorded)
    all_of_it = find("AccessControlList.grantSet", recorded) is None
    if not (owner and all_of_it and isinstance(grants, list) and grants):
        return None
    if not all(
        text("grantee.id", grant) == owner and text("permission", grant) == "FullControl"
        for grant in grants
    ):
        return None
    grant = {"Grantee": {"ID": owner, "Type": "CanonicalUser"}, "Permission": "FULL_CONTROL"}
    return {"Owner": {"ID": owner}, "Grants": [grant for _ in grants]}


ANSWERS = {
    "s3:GetBucketPolicy": _policy,
    "s3:GetPublicAccessBlock": _public_access_block,
    "s3:GetBucketEncryption": _encryption,
    "s3:GetBucketTagging": _tagging,
    "s3:GetBucketLogging": _logging,
    "s3:GetBucketAcl": _acl,
}
