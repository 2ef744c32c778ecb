"""Topics, which keep what was not delivered yet, and all of it with an archive policy.

Source: Terraform AWS provider, `aws_sns_topic`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="queue",
    copies=(Kept("primary", key="kms_master_key_id"),),
    let_in=Policies(own="policy", others=(By("aws_sns_topic_policy", "arn"),)),
)
