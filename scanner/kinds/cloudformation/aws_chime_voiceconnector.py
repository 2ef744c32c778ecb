"""Voice connectors, in a region of their own; records of calls are kept there.

Source: CloudFormation template reference, `AWS::Chime::VoiceConnector`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="log-store",
    live="aws_chime_voice_connector",
    name=("Name",),
    copies=(Kept("log", at="AwsRegion", absent="AwsRegion is not set: Chime then chooses one"),),
    encryption=by_setting("RequireEncryption", words={True: "enforced", False: "optional"}),
    public=False,
)
