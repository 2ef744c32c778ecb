"""Slots of web apps on Windows, kept where those are.

Source: Terraform AzureRM provider, `azurerm_windows_web_app_slot`.
"""

from scanner.kinds.app_service import app
from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="file-system",
    copies=app(inside("app_service_id", of=("azurerm_windows_web_app",))),
    encryption=by_setting("https_only", words={True: "enforced", False: "optional"}),
)
