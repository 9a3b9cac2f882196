"""Sums of products with a weight, in whatever order of axes: linear maps and convolutions.

A matrix product or an einsum of data with a weight is a linear map if all weights meet the same
elements in every row, and a convolution if every row meets the same pattern, moved over the maps.
"""

from dataclasses import dataclass, field
from string import ascii_letters

import numpy as np

from autograder.networks.dataflow import Site
from autograder.networks.positions import coordinates, one_base, positions, ranks


@dataclass
class Product:
    """Labels of axes, as in an einsum, and their sizes."""

    value: str
    weight: str
    out: str
    sizes: dict

    def __post_init__(self):
        both = [label for label in self.value if label in self.weight]
        self.summed = "".join(label for label in both if label not in self.out)
        self.groups = "".join(label for label in both if label in self.out)
        self.made = "".join(label for label in self.out if label not in self.value)
        self.rows = "".join(label for label in self.value if label not in self.weight)

    def size(self, labels):
        return int(np.prod([self.sizes[label] for label in labels], initial=1))

    def shape(self, labels):
        return tuple(self.sizes[label] for label in labels)

    def plain(self):
        """Does each axis of the weight either stay or meet the data's?"""
        labels = self.groups + self.made + self.summed
        return sorted(labels) == sorted(self.weight) and set(self.rows) <= set(self.out)

    def columns(self, order):
        """Positions of what the weights meet: (groups, rows, columns of the weight)."""
        index = np.einsum(f"{self.value}->{self.groups}{self.rows}{self.summed}", order)
        return index.reshape(self.size(self.groups), self.size(self.rows), -1)

    def weights(self, array):
        """Weights (groups * out, columns) in the layout in which the network holds them."""
        labels = self.groups + self.made + self.summed
        return np.einsum(f"{labels}->{self.weight}", array.reshape(self.shape(labels)))

    def maps(self, columns, base):
        """Positions of the outputs of a convolution, from where each row's pattern stands."""
        _, row, column = map(ranks, coordinates(columns[:, :, 0]))  # (groups, rows)
        shape = self.size(self.groups), 1, self.size(self.made)
        channel = np.arange(shape[0] * shape[2]).reshape(shape)
        known = positions(channel.size, row.max() + 1, column.max() + 1, base)[0]
        index = known[channel, row[..., None], column[..., None]]  # (groups, rows, made)
        labels = self.groups + self.rows + self.made
        return np.einsum(f"{labels}->{self.out}", index.reshape(self.shape(labels)))


@dataclass
class ProductSite(Site):
    """A linear map or convolution, perhaps as a sum of parts that read pieces of a parameter."""

    parts: list = field(default_factory=list)  # (positions of the first row (G, K), put)
    whole: bool = True

    def settle(self):
        """Shape, and how to write, from the parts; ``whole`` if they are all of a layer."""
        columns = np.concatenate([one for one, _ in self.parts], axis=1)  # (G, K)
        out = self.shape[0]
        if self.kind == "linear":
            places, inside = ranks(columns[0])[None, None], (columns.shape[1],)  # (1, 1, K)
        else:
            places = np.stack([[ranks(axis) for axis in coordinates(group)] for group in columns])
            inside = tuple(places.max(axis=(0, 2)) + 1)  # (I, kh, kw)
        self.whole = _once(places, inside)
        self.shape = (out, *map(int, inside))
        self.write["weight"] = lambda array: self._write(np.asarray(array), places)

    def _write(self, array, places):
        array = array.reshape(len(places), -1, *self.shape[1:])  # (G, O, I, kh, kw)
        flat = np.stack([one[:, *at] for one, at in zip(array, places, strict=True)])  # (G, O, K)
        start = 0
        for columns, put in self.parts:
            put(flat[:, :, start : start + columns.shape[1]])
            start += columns.shape[1]


def merged(one, other):
    """Add a part of the same parameter to a product, if both are parts of one layer."""
    products = isinstance(one, ProductSite) and isinstance(other, ProductSite)
    if not products or one.reads != other.reads or one.kind != other.kind:
        return False
    one.parts = [*one.parts, *other.parts]
    one.settle()
    return True


def broadcast(value, weight, axes):
    """The product that multiplying two arrays and summing over axes comes to.

    Args:
        value: shape of the data.
        weight: shape of the weight.
        axes: over which the sum goes, counted from the end (negative).
    """
    labels = ascii_letters[: max(len(value), len(weight))]
    of_value = "".join(
        a for a, n in _named(labels, value) if n > 1 or a not in labels[-len(weight) :]
    )
    of_weight = "".join(label for label, n in _named(labels, weight) if n > 1)
    summed = {labels[axis] for axis in axes}
    out = "".join(a for a in labels if a in of_value + of_weight and a not in summed)
    sizes = {label: n for shape in (value, weight) for label, n in _named(labels, shape) if n > 1}
    return Product(of_value, of_weight, out, {**dict.fromkeys(labels, 1), **sizes})


def _named(labels, shape):
    return list(zip(labels[len(labels) - len(shape) :], shape, strict=True))


def _once(places, inside):
    """Does each group's list of places name each place exactly once?"""
    flat = [np.sort(np.ravel_multi_index(tuple(at), inside)) for at in places]
    return all(np.array_equal(one, np.arange(np.prod(inside))) for one in flat)


def _blocks(columns):
    """Are the groups blocks of channels, one after the other?"""
    channel, row, column = coordinates(columns[:, 0])  # (G, K)
    blocks = ranks(channel) * len(columns) // len(np.unique(channel))
    own = np.arange(len(columns))[:, None]
    return bool(np.all(blocks == own) and np.all(row == row[0]) and np.all(column == column[0]))


def product_site(product, order, put, reads, base):
    """The site of a product with a weight, and positions of its outputs if it makes maps.

    Args:
        order: positions of the data's elements, or None where they are features in a row.
        put: writes an array in the weight's layout.
        reads: the name of the parameter.
        base: a number for the maps that come out.

    Returns:
        (site, positions or None), or None if it is neither a linear map nor a convolution.
    """
    unknown = order is None or not one_base(order)
    if not product.plain() or (unknown and product.groups):
        return None
    many = product.size(product.groups) * product.size(product.made)
    if unknown:
        shape = (many, product.size(product.summed))
        write = {"weight": lambda w: put(product.weights(w))}
        return Site("linear", shape, write=write, reads=reads), None
    columns = product.columns(order)  # (G, rows, K)
    moved = columns - columns[:, :, :1]
    if np.any(moved != moved[:, :1]):
        return None  # not the same pattern everywhere
    if len(columns) > 1 and not _blocks(columns):
        return None
    single = len(columns) == 1 and np.all(columns == columns[:, :1])
    site = ProductSite("linear" if single else "conv", (many,), groups=len(columns), reads=reads)
    site.parts = [(columns[:, 0], lambda w: put(product.weights(w)))]
    site.settle()
    return site, None if single else product.maps(columns, base)
