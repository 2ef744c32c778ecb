"""Lists of numbers that want no messages.

Source: CloudFormation template reference, `AWS::SMSVOICE::OptOutList`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_pinpointsmsvoicev2_opt_out_list",
    encryption="by-service",
    evidence="reached through the End User Messaging API, which takes HTTPS only",
    public=False,
)
