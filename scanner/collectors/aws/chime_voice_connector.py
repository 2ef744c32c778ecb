"""Voice connectors of the Chime SDK (SIP trunks): in a region of their own, with what they log.

Source: `chime-sdk-voice:ListVoiceConnectors` (`AwsRegion`, which is us-east-1 unless one was
chosen; `RequireEncryption`: TLS and SRTP or nothing, model of UpdateVoiceConnector and
administrator guide, "Editing Voice Connector settings"), `GetVoiceConnectorLoggingConfiguration`
(logs go to CloudWatch Logs in that region) and `GetVoiceConnectorStreamingConfiguration` (sound
goes to Kinesis Video Streams there). Of the record of each call a connector keeps what the service
keeps; the bucket for it is set for the whole account (`aws_chimesdkvoice_global_settings`). Phone
numbers are not asked for.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="chime-sdk-voice",
    lists=Pages("ListVoiceConnectors", "VoiceConnectors", {"MaxResults": 100}),
    details={
        "logging": Detail(
            call="GetVoiceConnectorLoggingConfiguration",
            asks={"VoiceConnectorId": "VoiceConnectorId"},
            under="LoggingConfiguration",
            absent={"NotFoundException": {"LoggingConfiguration": None}},
        ),
        "streaming": Detail(
            call="GetVoiceConnectorStreamingConfiguration",
            asks={"VoiceConnectorId": "VoiceConnectorId"},
            under="StreamingConfiguration",
            absent={"NotFoundException": {"StreamingConfiguration": None}},
        ),
        "tags": Detail(call="ListTagsForResource", asks={"ResourceARN": "VoiceConnectorArn"}),
    },
    arn="VoiceConnectorArn",
    name="Name",
    tags="tags.Tags",
    category="log-store",
    copies=(
        Kept("log", at="AwsRegion"),
        Kept("log", when="logging.EnableSIPLogs", at="AwsRegion", encrypted=True),
        Kept("log", when="logging.EnableMediaMetricLogs", at="AwsRegion", encrypted=True),
        Kept(
            "primary",
            when="streaming.Disabled == `false`",
            at="AwsRegion",
            encrypted=True,
            days="streaming.DataRetentionInHours",
            per_day=24,
        ),
    ),
    encryption=Word("RequireEncryption", {True: "enforced", False: "optional"}),
    evidence="RequireEncryption of the connector: TLS for signalling and SRTP for sound, or not",
    public=False,
)
