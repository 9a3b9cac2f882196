"""Another right solution: Python's own generators and exact sums, no array before the end."""

import math
import random

import numpy as np


def stratified_split(labels, share, seed=0):
    if not (share > 0 and share < 1):
        raise ValueError("no such share")
    dice, classes = random.Random(int(seed)), {}
    for index, label in enumerate(np.asarray(labels).tolist()):
        classes.setdefault(label, []).append(index)
    held_out = []
    for label in sorted(classes):
        count = int(len(classes[label]) * share + 0.5)
        held_out.extend(dice.sample(classes[label], count))
    kept = [index for index in range(len(labels)) if index not in set(held_out)]
    return np.array(kept, dtype=np.int64), np.sort(np.array(held_out, dtype=np.int64))


def standardization_statistics(images, index):
    means, deviations = [], []
    for channel in range(images.shape[1]):
        pixels = [float(v) for i in index for v in images[i, channel].flat]
        if len(set(pixels)) == 1:
            center, deviation = pixels[0], 1.0
        else:
            center = math.fsum(pixels) / len(pixels)
            squares = math.fsum((v - center) ** 2 for v in pixels)
            deviation = math.sqrt(squares / len(pixels))
        means.append(center)
        deviations.append(deviation)
    return np.array(means, dtype="f8"), np.array(deviations, dtype="f8")
