"""The figure of rounded numbers has the codes of slow loops, in the script and in Python."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from oracles import quantization as known
from workbook.movable.rounded_values import rounded, rounded_values


def values():
    rng = np.random.default_rng(5)
    return np.round(rng.normal(size=30) + 0.6, 3)


@pytest.mark.parametrize("bits, kind, share", [
    (2, "symmetric", 1), (3, "asymmetric", 0.8), (8, "asymmetric", 1), (5, "symmetric", 0.4),
])  # fmt: skip
def test_codes_are_those_of_slow_loops(shown, bits, kind, share):
    own, symmetric = values(), kind == "symmetric"
    ends = share * own.min(), share * own.max()
    scale, zero_point = known.parameters(*ends, bits, symmetric)
    last = 2 ** (bits - 1) - 1
    codes = known.codes(own, scale, zero_point, -last - (not symmetric), last)
    tab = shown(rounded_values(own, bits=4))
    move(tab, bits=bits, kind=kind, share=share)
    found, drawn = numbers(tab), rounded(own, bits, kind, share)
    for one in (found, drawn):
        assert one["scale"] == pytest.approx(float(scale))
        assert one["zero_point"] == zero_point
        assert np.array_equal(one["codes"], codes)
        assert one["used"] == len(np.unique(codes))
        error = np.sqrt(np.mean((scale * (codes - zero_point.astype(float)) - own) ** 2))
        assert one["error"] == pytest.approx(float(error))


def test_numbers_of_one_sign(shown):
    own = np.abs(values())
    tab = shown(rounded_values(own))
    move(tab, bits=4, kind="asymmetric")
    assert numbers(tab)["zero_point"] == -8
    assert min(numbers(tab)["codes"]) >= -8 and max(numbers(tab)["codes"]) == 7


def test_starts_as_its_picture(shown):
    starts_as_its_picture(shown, rounded_values(values(), bits=4), "rounded_values")
