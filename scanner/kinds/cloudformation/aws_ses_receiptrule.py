"""Rules for mail that comes in, and the bucket that it is kept in.

Source: CloudFormation template reference, `AWS::SES::ReceiptRule`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="mailbox",
    passes_on=True,
    public=False,
    name=("Rule.Name",),
    copies=(
        Kept(
            "primary",
            each="Rule.Actions.S3Action",
            at="BucketName",
            of=("AWS::S3::Bucket",),
            key="KmsKeyArn",
            absent="BucketName is not set",
        ),
        Kept(
            "replica",
            each="Rule.Actions.WorkmailAction",
            at="OrganizationArn",
            absent="OrganizationArn is not set",
        ),
        Kept(
            "replica",
            each="Rule.Actions.SNSAction",
            at="TopicArn",
            of=("AWS::SNS::Topic",),
            absent="TopicArn is not set",
        ),
    ),
    encryption=by_setting("Rule.TlsPolicy", words={"Require": "enforced", "Optional": "optional"}),
)
