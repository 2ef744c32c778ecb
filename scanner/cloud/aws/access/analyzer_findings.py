"""Findings of IAM Access Analyzer: of which the paths are read elsewhere, and whom one is about.

A type that a collector reads, such as a bucket, tells its own paths. A version of a function has a
policy that is not read, so that its findings count.
"""

from __future__ import annotations

import re
from typing import Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.problem import plain

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
_VERSION = re.compile(r"arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+:\d+")
_PREFIX = {"CanonicalUser": "canonical:", "Federated": "federated:"}


def is_read(finding: dict[str, Any]) -> bool:
    """Say whether a collector tells who gets to it, or there is no data in it to get to."""
    read = finding["resourceType"] in READ_HERE.keys() | _PROGRAMS
    return read and not _VERSION.fullmatch(finding.get("resource", ""))


def principal(finding: dict[str, Any]) -> str | None:
    """Return who gets to it, as the register names them; `None` where the finding names nobody."""
    for kind, name in finding.get("principal", {}).items():
        return f"aws:{plain(arns.account(name) or _PREFIX.get(kind, '') + name, 120)}"
    return None
