"""A test cloud on this machine, filled with the estate of a telephony processor and its leaks."""
