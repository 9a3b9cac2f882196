"""Where the elements of PyTorch's tensors come from: the same operations on index arrays."""

import numpy as np
import torch
import torch.nn.functional as F

from autograder.networks.positions import one_base, positions, rebased

VIEWS = set(
    "view _unsafe_view reshape _reshape_alias permute transpose t squeeze unsqueeze flatten "
    "clone contiguous alias detach _to_copy".split()
)
MOVES = VIEWS | set("expand slice select unfold index index_select split unbind".split())
PIECES = MOVES | {"cat", "stack", "im2col"}
REDUCTIONS = set("amax amin max min mean sum".split())


def same_tensor(t):
    return t.untyped_storage().data_ptr(), t.storage_offset(), tuple(t.shape), t.stride()


class Orders:
    """Positions of the elements of all tensors that come from maps by moving elements."""

    def __init__(self):
        self.known = {}  # tensor -> positions, an integer tensor of the same shape
        self.bases = 0
        self.cut = {}  # tensor -> the maps of which it holds pieces

    def of(self, tensor):
        """Positions as an array, or None."""
        index = self.known.get(same_tensor(tensor))
        return None if index is None else index.numpy()

    def new_base(self):
        self.bases += 1
        return self.bases

    def set(self, tensor, index):
        """Note positions that were found otherwise."""
        self.known[same_tensor(tensor)] = torch.from_numpy(np.ascontiguousarray(index))

    def source(self, tensor):
        """The maps from which patches were cut; of other tensors, themselves."""
        return self.cut.get(same_tensor(tensor), tensor)

    def follow(self, func, name, args, data, made):
        """Note the positions of what an operation has made of data."""
        source = self.known.get(same_tensor(data[0]))
        if name in MOVES or joins_nothing(name, args):
            source = self._start(data[0]) if source is None else source
            found = None if source is None else moved(func, name, source, args[1:], made)
        elif name in ("cat", "stack"):
            found = self._together(func, args, made)
        elif name == "im2col":
            found = self._patches(data[0], *args[1:])
        elif name in REDUCTIONS and source is not None and len(args) > 1:
            found = self._reduced(source, *args[1:3], shape=made[0].shape)
        else:
            found = [source] if source is not None and made[0].shape == data[0].shape else None
        for tensor, index in zip(made, found or [], strict=False):
            self.known[same_tensor(tensor)] = index
            source = self.source(data[0])
            if name in PIECES and (source is not data[0] or tensor.numel() != source.numel()):
                self.cut[same_tensor(tensor)] = source

    def _start(self, maps):
        """Maps (N, C, H, W) are where positions begin."""
        if maps.dim() != 4:
            return None
        index = torch.from_numpy(positions(*maps.shape[1:], self.new_base()))
        return self.known.setdefault(same_tensor(maps), index.expand(maps.shape).contiguous())

    def _together(self, func, args, made):
        known = [self.known.get(same_tensor(t)) for t in args[0]]
        if any(index is None for index in known):
            return None
        index = func(known, *args[1:])
        return [index] if one_base(index.numpy()) and index.shape == made[0].shape else None

    def _patches(self, maps, size, dilation, padding, stride):
        """Patches of padded maps: numbers in double precision are exact up to 2 ** 53."""
        if maps.dim() != 4:
            return None
        high, wide = padding if len(padding) == 2 else (*padding, *padding)
        _, channels, height, width = maps.shape
        known = positions(channels, height + 2 * high, width + 2 * wide, self.new_base())
        places = torch.arange(known.size, dtype=torch.float64).reshape(known.shape)
        places = F.unfold(places, size, dilation, 0, stride)  # (1, C * k * k, places)
        index = torch.from_numpy(known.ravel()[places.long().numpy()])
        return [index.expand(len(maps), -1, -1).contiguous()]

    def _reduced(self, index, axes, keep=False, shape=()):
        """A reduction stands where the first of its elements stood."""
        if not isinstance(keep, bool) or not isinstance(axes, (int, list, tuple)) or axes == []:
            return None
        index = index.amin(axes, keep).numpy()
        return [torch.from_numpy(rebased(index, self.new_base()))] if index.shape == shape else None


def joins_nothing(name, args):
    """Is it a fold of patches of one element each, which only reshapes?"""
    return name == "col2im" and all(size == 1 for size in args[2])


def moved(func, name, index, args, made):
    """What an operation that only moves elements makes of positions: a list."""
    if name in ("clone", "_to_copy", "contiguous", "alias", "detach"):
        return [index]
    if name == "col2im":
        return [index.reshape(made[0].shape)]
    try:
        found = func(index, *args)
    except RuntimeError:  # a view that the positions' layout in memory does not allow
        return [index.reshape(made[0].shape)]
    return list(found) if isinstance(found, (list, tuple)) else [found]
