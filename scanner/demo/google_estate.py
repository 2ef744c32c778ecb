"""The same processor's Google Cloud project: transcripts, mail, backups.

What is right stands beside what leaks; `planted.toml` lists the leaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from google.cloud import storage

if TYPE_CHECKING:
    from scanner.demo.google_server import GoogleServer

PROJECT = "voip-demo"

_PLACES = {
    "voicemail-transcripts": "europe-west4",
    "platform-backups": "EU",
    "hold-music": "europe-west1",
    "partner-drop": "europe-west3",
    # Leaks from here on. The last one stores where nobody chose: in the United States.
    "transcript-logs": "asia-southeast1",
    "mail-archive": "EUR7",
    "exports": None,
}


def fill(server: GoogleServer) -> None:
    """Make the estate through the API, as its owner would have; the organisation enforces HTTPS."""
    server.enforce(PROJECT)
    client = storage.Client(project=PROJECT, client_options={"api_endpoint": server.url})
    for name, place in _PLACES.items():
        bucket = client.bucket(name)
        bucket.iam_configuration.public_access_prevention = "enforced"
        if name == "voicemail-transcripts":
            bucket.enable_logging("transcript-logs")
        if name in {"hold-music", "partner-drop"}:
            bucket.iam_configuration.public_access_prevention = "inherited"
        client.create_bucket(bucket, location=place)
    pair = client.bucket("transcripts-pair")
    pair.iam_configuration.public_access_prevention = "enforced"
    client.create_bucket(pair, location="EU", data_locations=["EUROPE-WEST2", "EUROPE-WEST4"])
    _allow(client, "hold-music", "allUsers")
    _allow(client, "partner-drop", "domain:partner.example")
    client.close()


def _allow(client: storage.Client, name: str, member: str) -> None:
    bucket = client.bucket(name)
    policy = bucket.get_iam_policy(requested_policy_version=3)
    policy.bindings.append({"role": "roles/storage.objectViewer", "members": {member}})
    bucket.set_iam_policy(policy)
