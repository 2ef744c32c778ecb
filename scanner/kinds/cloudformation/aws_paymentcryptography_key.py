"""Keys of Payment Cryptography, with the regions that they are replicated to.

Source: CloudFormation template reference, `AWS::PaymentCryptography::Key`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="key",
    copies=(
        Kept("key"),
        Kept("key", at="ReplicationRegions", skip=True),
    ),
    encryption=None,
    let_in=Policies(own="Policy"),
)
