"""Who comes in: policies, grants, shares, roles, and what an organization refuses."""
