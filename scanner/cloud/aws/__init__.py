"""AWS: accounts, units of work on them, and what their errors mean."""
