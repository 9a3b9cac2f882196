"""YAML where it is JSON: what the page is given has been written so (tools/in_page/book.py)."""

from json import loads as safe_load

__all__ = ["safe_load"]
