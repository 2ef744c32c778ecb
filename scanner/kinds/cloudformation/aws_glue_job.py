"""Programs over data, with their log; what they write and where stands in the program.

Source: CloudFormation template reference, `AWS::Glue::Job`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_glue_job",
    copies=(Kept("log"),),
    encryption=None,
)
