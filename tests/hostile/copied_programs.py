"""Returns data whose copies are programs, and whose length is that of no list."""

import os


class Item:
    def __reduce__(self):
        return os.system, ("touch /tmp/unpickled",)

    def __len__(self):
        return 2**62

    def __index__(self):
        return 2**70


class Table(dict):
    def items(self):
        return [("value", True)]

    __reduce__ = Item.__reduce__


def avg_pool2d(images, kernel_size, stride=None):
    return Table(a=Item()), Item()
