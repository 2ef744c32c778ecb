"""Numbers of people who want no more messages.

Source: Terraform AWS provider, `aws_pinpointsmsvoicev2_opt_out_list`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through the End User Messaging API, which takes HTTPS only",
    public=False,
)
