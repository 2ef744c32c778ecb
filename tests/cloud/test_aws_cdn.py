"""CloudFront: its lists over all pages, viewers, edges, and logs that CloudWatch delivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.logs import log_delivery, log_destination
from scanner.cloud.aws.network import cdn_pages, distribution
from scanner.cloud.problem import CloudError
from tests.cloud.aws_recorded import HERE, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = ("ListDistributions",)
OF = "arn:aws:cloudfront::111122223333:distribution/E1"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def page(*items: str, after: str | None = None, quantity: int | None = None) -> dict[str, Any]:
    told: dict[str, Any] = {"Quantity": len(items) if quantity is None else quantity}
    told |= {"Items": [{"Id": item} for item in items]} if items else {}
    told |= {"IsTruncated": after is not None} | ({"NextMarker": after} if after else {})
    return {"DistributionList": told}


def ids(account: Answered, *answers: dict[str, Any]) -> list[str]:
    aws = recorded(account, "cloudfront", LIST, list(answers))
    return [one["Id"] for one in cdn_pages.pages(aws, "list_distributions", "DistributionList")]


def test_all_pages_are_read(account: Answered) -> None:
    first = answer(LIST[0], page("E1", after="E1"))
    second = answer(LIST[0], page("E2"), params={"MaxItems": "100", "Marker": "E1"})
    assert ids(account, first, second) == ["E1", "E2"]
    assert ids(account, answer(LIST[0], page())) == []


def test_a_list_that_goes_round_ends(account: Answered) -> None:
    with pytest.raises(CloudError) as caught:
        ids(account, answer(LIST[0], page("E1", after="E1")))
    assert caught.value.problem.detail == "the same page token came twice"


def test_a_list_that_is_not_there_is_not_empty(account: Answered) -> None:
    with pytest.raises(CloudError) as caught:
        ids(account, answer(LIST[0], {}))
    assert caught.value.problem.call == "cloudfront:ListDistributions"
    with pytest.raises(KeyError):
        ids(account, answer(LIST[0], page(quantity=2)))


@pytest.mark.parametrize(
    ("viewer", "origin", "words"),
    [
        ("https-only", {"OriginProtocolPolicy": "https-only"}, ["enforced", "enforced"]),
        ("redirect-to-https", {"OriginProtocolPolicy": "http-only"}, ["enforced", "none"]),
        ("allow-all", {"OriginProtocolPolicy": "match-viewer"}, ["optional", "optional"]),
        ("allow-all", {"OriginProtocolPolicy": "https-only"}, ["optional", "enforced"]),
        ("other", {"OriginProtocolPolicy": "match-viewer"}, ["unknown", "unknown"]),
        ("https-only", {"OriginProtocolPolicy": "other"}, ["enforced", "unknown"]),
        ("allow-all", None, ["optional", "optional"]),
    ],
)
def test_viewers_and_edges(
    account: Answered, viewer: str, origin: dict[str, str] | None, words: list[str]
) -> None:
    aws = recorded(account, "cloudfront", distribution.CALLS, [])
    found = distribution.paths(
        aws,
        {
            "DefaultCacheBehavior": {"TargetOriginId": "o", "ViewerProtocolPolicy": viewer},
            "CacheBehaviors": {"Quantity": 0},
            "ViewerCertificate": {},
            "Origins": {
                "Items": [{"Id": "o"} | ({"CustomOriginConfig": origin} if origin else {})]
            },
        },
    )
    assert [(p.kind, p.origins) for p in found] == [("endpoint", ()), ("network", ("US",))]
    assert [p.encryption for p in found] == words


@pytest.mark.parametrize("unread", ["DescribeDeliverySources", "DescribeDeliveries"])
def test_deliveries_that_were_not_read_are_not_none(account: Answered, unread: str) -> None:
    told: dict[str, dict[str, Any]] = {
        "DescribeDeliverySources": {"deliverySources": []},
        "DescribeDeliveries": {"deliveries": []},
        "DescribeDeliveryDestinations": {"deliveryDestinations": []},
    }
    answers = [answer(name, None if name == unread else given) for name, given in told.items()]
    aws = recorded(account, "cloudfront", log_delivery.CALLS, answers)
    assert log_delivery.copies(aws, OF, region="us-east-1") is None
    whole = recorded(
        account, "cloudfront", log_delivery.CALLS, [answer(name, told[name]) for name in told]
    )
    assert log_delivery.copies(whole, OF, region="us-east-1") == []


@pytest.mark.parametrize(
    ("given", "region", "id_"),
    [
        (
            f"arn:aws:logs:{HERE}:{OWN}:log-group:/a:*",
            HERE,
            f"arn:aws:logs:{HERE}:{OWN}:log-group:/a",
        ),
        (f"arn:aws:firehose:us-east-1:{OWN}:deliverystream/a", "us-east-1", None),
        ("a-name", None, "a-name"),
        (None, None, None),
    ],
)
def test_where_a_log_goes(
    account: Answered, given: str | None, region: str | None, id_: str | None
) -> None:
    aws = recorded(account, "cloudfront", (), [])
    found = log_destination.copy(aws, given)
    assert (found.role, found.location.code, found.id) == ("log", region, id_ or given)


def test_a_group_goes_by_its_name_in_its_own_region(account: Answered) -> None:
    aws = recorded(account, "lambda", (), [])
    named, unnamed = (log_destination.group(aws, name) for name in ("/aws/lambda/a", None))
    assert named.id == f"arn:aws:logs:{HERE}:{OWN}:log-group:/aws/lambda/a"
    assert (named.location.countries, named.owner) == (("DE",), OWN)
    assert (unnamed.location.countries, unnamed.owner) == ((), None)


def test_an_origin_in_a_vpc_that_could_not_be_read_may_be_anybodys(account: Answered) -> None:
    def others(**told: str) -> list[tuple[str, str | None, str, str | None]]:
        refused = answer("GetVpcOrigin", None, params={"Id": "vo-1"})
        aws = recorded(account, "cloudfront", distribution.CALLS, [refused])
        item = {
            "DefaultCacheBehavior": {"TargetOriginId": "o", "ViewerProtocolPolicy": "https-only"},
            "CacheBehaviors": {"Quantity": 0},
            "ViewerCertificate": {},
            "Origins": {"Items": [{"Id": "o", "VpcOriginConfig": {"VpcOriginId": "vo-1", **told}}]},
        }
        return [
            (p.kind, p.principal, p.encryption, p.evidence)
            for p in distribution.paths(aws, item)
            if p.kind not in {"endpoint", "network"}
        ]

    unread = ("principal", None, "unknown", "whose the origin in a VPC is could not be read")
    said = "OriginProtocolPolicy is not known; the origin is another account's"
    assert others() == [unread]
    assert others(OwnerAccountId=OWN) == []
    other = "999988887777"
    assert others(OwnerAccountId=other) == [("link", f"aws:{other}", "unknown", said)]
