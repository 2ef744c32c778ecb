"""Web apps on Linux: the files that they keep. What they store elsewhere is told there.

Source: Terraform AzureRM provider, `azurerm_linux_web_app`.
"""

from scanner.kinds.app_service import app
from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="file-system",
    copies=app(),
    unique_name=True,
    encryption=by_setting("https_only", words={True: "enforced", False: "optional"}),
)
