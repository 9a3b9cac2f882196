"""Where the elements of TensorFlow's tensors come from: the same operations on index arrays."""

import numpy as np
import tensorflow as tf
from tensorflow.python.eager import context, execute

from autograder.networks.positions import one_base, positions, rebased

VIEWS = {"Reshape", "Squeeze", "ExpandDims", "Identity", "Transpose", "Cast"}
MOVES = VIEWS | {
    "StridedSlice", "Slice", "BroadcastTo", "Split", "SplitV", "Unpack", "GatherV2", "GatherNd",
}  # fmt: skip
PIECES = MOVES | {"Pack", "ConcatV2", "ExtractImagePatches"}
REDUCTIONS = {"Max", "Min", "Mean", "Sum"}


class Orders:
    """Positions of the elements of all tensors that come from maps by moving elements."""

    def __init__(self):
        self.known = {}  # id of a tensor -> positions, an array of the same shape
        self.cut = {}  # id of a tensor -> the maps of which it holds pieces
        self.bases = 0

    def of(self, tensor):
        """Positions as an array, or None."""
        return self.known.get(id(tensor))

    def new_base(self):
        self.bases += 1
        return self.bases

    def source(self, tensor):
        """The maps from which patches were cut; of other tensors, themselves."""
        return self.cut.get(id(tensor), tensor)

    def follow(self, name, attrs, inputs, data, outputs):
        """Note the positions of what an operation has made of data."""
        index = self.of(data)
        if name in MOVES:
            index = self._start(data) if index is None else index
            found = None if index is None else moved(name, attrs, inputs, {id(data): index})
        elif name in ("Pack", "ConcatV2"):
            found = self._together(name, attrs, inputs)
        elif name == "ExtractImagePatches":
            found = [self._patches(attrs, data)]
        elif name in REDUCTIONS and index is not None:
            found = [self._reduced(attrs, index, np.asarray(inputs[1]))]
        else:
            found = [index] if index is not None and outputs[0].shape == data.shape else None
        for tensor, index in zip(outputs, found or [], strict=False):
            self.known[id(tensor)] = index
            source = self.source(data)
            more = tensor.shape.num_elements() != data.shape.num_elements()
            if name in PIECES and (source is not data or more):
                self.cut[id(tensor)] = source

    def _start(self, maps):
        """Maps (N, H, W, C) are where positions begin."""
        if len(maps.shape) != 4:
            return None
        index = self._maps(maps, *maps.shape[1:3])
        return self.known.setdefault(id(maps), np.broadcast_to(index, maps.shape))

    def _maps(self, maps, height, width):
        return positions(maps.shape[-1], height, width, self.new_base()).transpose(0, 2, 3, 1)

    def _together(self, name, attrs, inputs):
        pieces = inputs[:-1] if name == "ConcatV2" else inputs
        known = {id(t): self.of(t) for t in pieces}
        if any(index is None for index in known.values()):
            return None
        (index,) = moved(name, attrs, inputs, known)
        return [index] if one_base(index) else None

    def _patches(self, attrs, maps):
        """Patches of padded maps, (N, H', W', k * k * C)."""
        sides = zip(maps.shape[1:3], *(attrs[key][1:3] for key in ("ksizes", "strides", "rates")),
                    strict=True)  # fmt: skip
        same = attrs["padding"] in ("SAME", b"SAME")
        more = [padding(*side) if same else 0 for side in sides]
        height, width = (n + extra for n, extra in zip(maps.shape[1:3], more, strict=True))
        index = tf.constant(self._maps(maps, height, width))
        patches = moved("ExtractImagePatches", {**attrs, "padding": "VALID"}, [index], {})[0]
        return np.broadcast_to(patches, (maps.shape[0], *patches.shape[1:]))

    def _reduced(self, attrs, index, axes):
        """A reduction stands where the first of its elements stood."""
        axes = tuple(np.ravel(axes).tolist())
        index = np.min(index, axis=axes, keepdims=bool(attrs.get("keep_dims")))
        return rebased(index, self.new_base()) if index.ndim else None


def padding(size, kernel, stride, rate):
    """How much TensorFlow adds to a side for padding "SAME"."""
    covered = (-(-size // stride) - 1) * stride + (kernel - 1) * rate + 1
    return max(covered - size, 0)


def moved(name, attrs, inputs, known):
    """What an operation that only moves elements makes of positions: a list of arrays.

    Args:
        known: id of an input -> the positions that take its place.
    """
    if name in ("Cast", "Identity"):
        return [*known.values()]
    types = {key: tf.int64.as_datatype_enum for key in ("T", "Tparams") if key in attrs}
    flat = tuple(part for pair in {**attrs, **types}.items() for part in pair)
    inputs = [tf.constant(known[id(t)]) if id(t) in known else t for t in inputs]
    many = attrs.get("num_split") or (attrs.get("num") if name == "Unpack" else 1) or 1
    out = execute.quick_execute(name, many, inputs, flat, context.context())
    return [one.numpy() for one in out]
