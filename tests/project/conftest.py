"""Tests of both frameworks share one process here, and some import TensorFlow when collected."""

import importlib.util

if importlib.util.find_spec("triton"):
    # PyTorch's compiler: loaded after TensorFlow it crashes (tensorflow#124205)
    importlib.import_module("triton")

from browsing import address, browser  # noqa: E402, F401  (for all files)
from moving import shown  # noqa: E402, F401
from task_boxes import context, desk, published, site  # noqa: E402, F401
