"""Write-ahead logs of HBase on EMR.

Source: CloudFormation template reference, `AWS::EMR::WALWorkspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
