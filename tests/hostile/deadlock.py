"""Waits for a lock that it holds."""

import threading


def avg_pool2d(images, kernel_size, stride=None):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
