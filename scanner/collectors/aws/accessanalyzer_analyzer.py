"""What IAM Access Analyzer found open to others, of types whose policies are not read here.

Source: `accessanalyzer:ListAnalyzers` and `accessanalyzer:ListFindings` (of external access:
`principal`, `isPublic`, `resourceType`), but for those that are `RESOLVED`: an archived one is open
as before (Access Analyzer user guide, "Archive findings"). A type that is read here, such as a
bucket, tells its own paths and is left out, but for a version of a function, whose policy is not;
so is what an analyzer of an organisation finds in other accounts. What is found is reached by AWS's
API, over HTTPS or not: that is not told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.problem import plain
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "accessanalyzer"
SCOPE = "region"
CALLS = ("ListAnalyzers", "ListFindings")

READ_HERE = {
    "AWS::DynamoDB::Table": "aws_dynamodb_table",
    "AWS::EC2::Snapshot": "aws_ebs_snapshot",
    "AWS::ECR::Repository": "aws_ecr_repository",
    "AWS::EFS::FileSystem": "aws_efs_file_system",
    "AWS::IAM::Role": "aws_iam_role",
    "AWS::KMS::Key": "aws_kms_key",
    "AWS::Lambda::Function": "aws_lambda_function",
    "AWS::RDS::DBClusterSnapshot": "aws_db_cluster_snapshot",
    "AWS::RDS::DBSnapshot": "aws_db_snapshot",
    "AWS::S3::Bucket": "aws_s3_bucket",
    "AWS::S3Express::DirectoryBucket": "aws_s3_directory_bucket",
    "AWS::SNS::Topic": "aws_sns_topic",
    "AWS::SQS::Queue": "aws_sqs_queue",
    "AWS::SecretsManager::Secret": "aws_secretsmanager_secret",
}
"""Types of findings, and the collector that tells who gets to them."""

_PROGRAMS = {"AWS::Lambda::LayerVersion"}
_EXTERNAL = {"ACCOUNT", "ORGANIZATION"}
_OPEN = {"status": {"eq": ["ACTIVE", "ARCHIVED"]}}
_VERSION = re.compile(r"arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+:\d+")
_PREFIX = {"CanonicalUser": "canonical:", "Federated": "federated:"}


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the findings of each resource, whatever number of analyzers found them."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for analyzer in aws.pages("list_analyzers", "analyzers", maxResults=100):
        if analyzer["type"] in _EXTERNAL:
            asked = {"analyzerArn": analyzer["arn"], "filter": _OPEN, "maxResults": 100}
            for finding in aws.pages("list_findings", "findings", **asked):
                own = finding["resourceOwnerAccount"] == aws.account_id
                if own and not _is_read(finding):
                    kept = ("resource", "resourceType", "principal", "isPublic")
                    found[finding.get("resource") or finding["id"]].append(
                        {name: finding[name] for name in kept if name in finding}
                    )
    yield from found.values()


def resource(aws: Aws, findings: list[dict[str, Any]]) -> Resource:
    """Make the resource that is open, with a path for each who gets to it."""
    id_ = next((one["resource"] for one in findings if one.get("resource")), "unknown")
    kind, publics = findings[0]["resourceType"], {one.get("isPublic") for one in findings}
    others = {_name(one) for one in findings if not one.get("isPublic")}
    return aws.resource(
        f"{id_}#access",
        plain(id_.rsplit(":", 1)[-1], 120),
        Facts(
            category="access-grant",
            persistence="transit",
            access=tuple(
                AccessPath(
                    kind="principal",
                    encryption="unknown",
                    principal=who,
                    evidence=f"IAM Access Analyzer on {kind}",
                )
                for who in sorted(others, key=lambda who: who or "")
            ),
            public=True if True in publics else None if None in publics else False,
        ),
    )


def _is_read(finding: dict[str, Any]) -> bool:
    read = finding["resourceType"] in READ_HERE.keys() | _PROGRAMS
    return read and not _VERSION.fullmatch(finding.get("resource", ""))


def _name(finding: dict[str, Any]) -> str | None:
    for kind, name in finding.get("principal", {}).items():
        return f"aws:{plain(arns.account(name) or _PREFIX.get(kind, '') + name, 120)}"
    return None
