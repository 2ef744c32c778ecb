"""Clusters of MemoryDB over several regions: its members are clusters of their own.

Source: CloudFormation template reference, `AWS::MemoryDB::MultiRegionCluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    copies=(Kept("primary", encrypted=True),),
    encryption=by_setting("TLSEnabled", words={True: "enforced", False: "none"}),
)
