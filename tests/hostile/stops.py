"""Stops its own process."""

import os
import signal


def avg_pool2d(images, kernel_size, stride=None):
    os.kill(os.getpid(), signal.SIGSTOP)
    return images * 0
