"""Programs over data, with their log; what they write and where stands in the program.

Source: Terraform AWS provider, `aws_glue_job`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log"),),
)
