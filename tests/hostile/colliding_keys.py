"""Answers with a dictionary whose keys all have the same hash, so that each is compared with all.

To read a hundred thousand of them takes hours.
"""

import json

import autograder.submission.wire as wire

SAME = 2**61 - 1  # whole numbers that differ by it have the same hash


def avg_pool2d(images, kernel_size, stride=None):
    keys = {"d": [[number * SAME, 0] for number in range(1, 100_000)]}
    text = json.dumps({"d": [["value", keys]]}).encode()
    wire.encode = lambda value: wire.PARTS.pack(len(text)) + text
    return images * 0
