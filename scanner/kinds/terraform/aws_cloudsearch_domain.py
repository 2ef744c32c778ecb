"""Search domains of CloudSearch.

Source: Terraform AWS provider, `aws_cloudsearch_domain`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="search-index",
    encryption=by_setting(
        "endpoint_options.enforce_https", words={True: "enforced", False: "optional"}
    ),
)
