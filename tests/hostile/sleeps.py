"""Waits without computing."""

import time


def avg_pool2d(images, kernel_size, stride=None):
    time.sleep(1000)
