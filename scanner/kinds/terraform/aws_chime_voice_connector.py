"""Voice connectors, in a region of their own; records of calls are kept there.

Source: Terraform AWS provider, `aws_chime_voice_connector`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="log-store",
    name=("name",),
    copies=(Kept("log", at="aws_region", absent="aws_region is not set: Chime then chooses one"),),
    encryption=by_setting("require_encryption", words={True: "enforced", False: "optional"}),
    public=False,
)
