"""NumPy oracles: short, slow versions of the layers, against which the tests compare networks.

They share no line with solutions/ and take another road: all windows at once by stride tricks and
einsum, where the solutions loop. tests/project/test_frameworks_agree.py compares them with both
frameworks. Images are (N, C, H, W) everywhere; computations run in the dtype they are given.
"""

import importlib
from types import SimpleNamespace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def kit_of(track):
    """The toolkit of a track, for an oracle that asks the framework."""
    return importlib.import_module(f"autograder.networks.{track}")


def only_a_track(track):
    """What the helpers of probes take for a module where nobody's code is: it says its track."""
    return SimpleNamespace(__track__=track)


def windows(images, kernel_size, stride=1, padding=0):
    """All windows of all maps: (N, C, H, W) -> (N, C, H_out, W_out, kh, kw)."""
    height, width = np.broadcast_to(kernel_size, 2)
    border = (padding, padding)
    padded = np.pad(images, ((0, 0), (0, 0), border, border))  # (N, C, H + 2p, W + 2p)
    return sliding_window_view(padded, (height, width), axis=(2, 3))[:, :, ::stride, ::stride]


def conv2d(images, weight, bias=None, stride=1, padding=0, groups=1):
    """Cross-correlation, weight (O, C / groups, kh, kw): the convolution of both frameworks."""
    out_channels, group_channels, height, width = weight.shape
    patches = windows(images, (height, width), stride, padding)
    count, _, rows, columns = patches.shape[:4]
    patches = patches.reshape(count, groups, group_channels, rows, columns, height, width)
    kernels = weight.reshape(groups, out_channels // groups, group_channels, height, width)
    maps = np.einsum("ngcijhw,gochw->ngoij", patches, kernels)
    maps = maps.reshape(count, out_channels, rows, columns)  # (N, O, H_out, W_out)
    return maps if bias is None else maps + bias[:, None, None]


def max_pool2d(images, kernel_size, stride=None):
    """Largest value of each window; windows that do not fit are dropped."""
    return windows(images, kernel_size, stride or kernel_size).max(axis=(4, 5))


def sum_pool2d(images, kernel_size, stride=None):
    """Sum of each window (LeNet-5 scales it by a trained coefficient)."""
    return windows(images, kernel_size, stride or kernel_size).sum(axis=(4, 5))


def avg_pool2d(images, kernel_size, stride=None):
    """Mean of each window."""
    return windows(images, kernel_size, stride or kernel_size).mean(axis=(4, 5))


def linear(features, weight, bias=None):
    """(N, in) with weight (out, in) -> (N, out); maps are flattened in C, H, W order first."""
    outputs = np.einsum("ni,oi->no", features.reshape(len(features), -1), weight)
    return outputs if bias is None else outputs + bias


def relu(values):
    """max(values, 0)."""
    return np.where(values > 0, values, 0)


def cross_entropy(logits, labels):
    """Mean over the batch of log(sum_j exp(logit_j)) - logit_label; exact also for huge logits."""
    log_normalizer = np.logaddexp.reduce(np.asarray(logits, dtype=np.float64), axis=1)
    at_labels = np.take_along_axis(logits, np.reshape(labels, (-1, 1)), axis=1)[:, 0]
    return float(np.mean(log_normalizer - at_labels))


def assert_adequate(inputs_of_activations):
    """The probe can tell networks apart: every activation receives 20 to 80 % negative values.

    Args:
        inputs_of_activations: {"name of the layer before": array that enters the activation}.
    """
    for name, values in inputs_of_activations.items():
        negative = float(np.mean(np.asarray(values) < 0))
        assert 0.2 <= negative <= 0.8, f"weak probe: {negative:.0%} negative after {name}"


def assert_unique_maxima(images, kernel_size, stride=None, margin=1e-6):
    """Every pooling window has one clear maximum, so that no tie hides a wrong pooling."""
    patches = windows(images, kernel_size, stride or kernel_size)
    ranked = np.sort(patches.reshape(*patches.shape[:4], -1), axis=-1)
    gaps = ranked[..., -1] - ranked[..., -2]
    scale = np.abs(images).max()
    assert gaps.min() > margin * scale, "weak probe: a pooling window has a tied maximum"
