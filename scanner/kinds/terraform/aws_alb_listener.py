"""Listeners of load balancers under their older name.

Source: Terraform AWS provider, `aws_alb_listener`.
"""

from scanner.kinds.terraform.aws_lb_listener import KIND

__all__ = ["KIND"]
