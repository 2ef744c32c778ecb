"""Telephony, mail, messages and agents: where calls and texts rest, and where they are sent on."""
