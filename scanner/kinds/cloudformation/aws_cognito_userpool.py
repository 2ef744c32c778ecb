"""User pools of Cognito. Replicas in other regions are resources of their own.

Source: CloudFormation template reference, `AWS::Cognito::UserPool`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.sent_from import sent_from

KIND = Kind(
    category="user-directory",
    live="aws_cognito_user_pool",
    encryption=sent_from(
        "EmailConfiguration.SourceArn",
        "SmsConfiguration.SnsRegion",
        "SmsConfiguration.EumsSms.Region",
        evidence="Cognito endpoints take HTTPS only",
    ),
    public=False,
    name=("UserPoolName",),
)
