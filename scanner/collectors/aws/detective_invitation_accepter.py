"""Graphs of another account that Detective feeds with what happens in this one.

Source: `detective:ListInvitations` (`GraphArn`, `Status`: an invitation that was not accepted feeds
nothing; a graph that is paused keeps what it got).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="detective",
    lists=Pages("ListInvitations", "Invitations", {"MaxResults": 200}),
    where="Status != 'INVITED' && Status != 'VERIFICATION_FAILED'",
    arn="arn:{partition}:detective:{region}:{account}:member-of:{GraphArn}",
    name="GraphArn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", arn="GraphArn", days="`365`"),),
)
