"""Drawings of the networks that chapters show: with a known mistake in one, the drawing changes."""

import numpy as np
import pytest
from mistaken import differ, drawn

from workbook.diagram.network import network

NEEDS = {"pytorch": "torch", "tf": "tensorflow"}
TABLE, CODES = np.ones((16, 6), dtype=int), np.ones((10, 84))  # a LeNet-5 takes any
# A chapter, a call of its solution, the (C, H, W) of an input, and mistakes of both tracks.
BOTH = [
    ("residual_blocks", "BasicBlock(4, 8, 2)", (4, 8, 8),
     ["projection-without-normalization", "no-relu-after-the-sum"]),
    ("residual_blocks", "BasicBlock(4, 8, 2, 'A')", (4, 8, 8), ["option-is-not-handed-on"]),
    ("residual_blocks", "BasicBlock(4, 4, 1, 'C')", (4, 8, 8), ["option-c-is-option-b"]),
    ("residual_blocks", "Bottleneck(16, 4)", (16, 8, 8), ["no-relu-before-the-last-convolution"]),
    ("residual_blocks", "PreActivationBlock(4, 8, 2)", (4, 8, 8), ["projects-the-raw-maps"]),
    ("resnet", "ResNet((1, 1, 1, 1), width=4)", (3, 64, 64), ["no-max-pooling"]),
    ("resnet", "CifarResNet(8, None)", (3, 32, 32), ["plain-twin-has-shortcuts"]),
    ("alexnet", "AlexNet(10, hidden=16)", (3, 227, 227),
     ["no-groups", "normalized-after-pooling"]),
    ("alexnet", "AlexNetOneTower(10, hidden=16)", (3, 224, 224), ["kernels-of-the-original"]),
    ("alexnet", "SmallAlexNet()", (3, 28, 28), ["small-activation-missing"]),
    ("lenet5", "LeNet5(TABLE, CODES)", (1, 32, 32), ["lenet5-rectifies", "lenet5-c3-not-squashed"]),
    ("vgg", "NetworkInNetwork()", (3, 32, 32), ["average-pooling-between"]),
    ("vgg", "VGG('C', 10, width=4, hidden=16)", (3, 224, 224), ["kernels-of-3x3-in-c"]),
    ("inception", "DenseNet(4, (1, 1), stem=8, num_classes=10)", (3, 32, 32),
     ["means-in-the-stem", "no-last-normalization"]),
    ("inception", "GoogLeNet(10, shrink=16)", (3, 64, 64), ["third-pooling-forgotten"]),
    ("mobilenet", "InvertedResidual(4, 4, stride=1, expand_ratio=6)", (4, 8, 8),
     ["never-added", "usual-kernels-inside"]),
    ("mobilenet", "MobileNetV2(10, 0.25, ((1, 8, 1, 1), (6, 8, 2, 2)))", (3, 32, 32),
     ["one-block-a-line"]),
    ("convnext", "ConvNeXtBlock(8)", (8, 14, 14), ["kernel-of-three", "relu-for-gelu"]),
    ("convnext", "ConvNeXt((1, 2), (4, 8))", (3, 32, 32), ["norm-before-the-mean"]),
    ("attention", "TransformerBlock(12, 3, 20)", (5, 12), ["no-shortcut-around-the-mlp"]),
    ("vision_transformer", "VisionTransformer(8, 2, 2, 4, 32, 64, 10)", (3, 8, 8),
     ["relu-for-gelu", "mean-of-all-places"]),
    ("language_model", "GPT(256, 64, 32, 4, 2)", (16,), ["no-last-normalization"]),
]  # fmt: skip
PYTORCH = [("quantization", "QuantLinear(8, 4)", (8,), ["inputs-not-rounded"])]
KERAS = [
    ("quantization", "QuantLinear(4)", (8,), ["inputs-not-rounded"]),
    ("mobilenet", "MobileNet(10, 0.25, size=32)", (3, 32, 32), ["largest-value-of-each-map"]),
]
CASES = [("pytorch", *case) for case in (*BOTH, *PYTORCH)]
CASES += [("tf", *case) for case in (*BOTH, *KERAS)]


@pytest.mark.parametrize(("track", "chapter", "call", "sizes", "mistakes"), CASES)
def test_another_network_is_another_drawing(track, chapter, call, sizes, mistakes):
    pytest.importorskip(NEEDS[track], reason="The framework is not installed")
    maps_last = track == "tf" and len(sizes) == 3
    shape = (1, *(sizes[1:] + sizes[:1] if maps_last else sizes))
    dtype = "int64" if chapter == "language_model" else "float32"

    def draw(module):
        made = eval(call, {**vars(module), "TABLE": TABLE, "CODES": CODES})
        return network(made, shape, dtype=dtype)

    assert differ(*drawn(chapter, track, draw, mistakes))
