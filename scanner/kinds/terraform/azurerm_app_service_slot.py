"""Slots of web apps, as older providers have them.

Source: Terraform AzureRM provider, `azurerm_app_service_slot`.
"""

from scanner.kinds.app_service import app
from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="file-system",
    copies=app(),
    encryption=by_setting("https_only", words={True: "enforced", False: "optional"}),
)
