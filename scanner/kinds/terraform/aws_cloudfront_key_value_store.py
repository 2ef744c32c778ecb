"""Keys and values that CloudFront keeps at all its edges.

Source: Terraform AWS provider, `aws_cloudfront_key_value_store`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", absent="at the edges of CloudFront, all over the world"),),
    encryption="by-service",
    evidence="written and read through CloudFront's own APIs, which take HTTPS only",
)
