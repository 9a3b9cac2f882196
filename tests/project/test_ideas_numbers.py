"""Pictures of number formats agree with NumPy's and PyTorch's own."""

import re
import struct
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.numbers import bits_of, number_line, scaled_gradients


def by_numpy(pattern, fmt):
    """What 16 bits stand for; bf16 is the upper half of float32."""
    kinds = {(5, 10): (np.uint16(pattern), np.float16),
             (8, 7): (np.uint32(pattern << 16), np.float32)}  # fmt: skip
    bits, kind = kinds[fmt]
    return float(bits.view(kind))


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


@pytest.mark.parametrize("value", [1, 0.1, -3.25, 65504, 1e-5, 70000, 1 + 2**-8, 1 + 3 * 2**-8])
def test_bits_are_those_of_the_frameworks(value):
    torch = pytest.importorskip("torch")
    shown = [one for one in words(bits_of(by_numpy, [value])) if one in "01" and one]
    halves = [torch.tensor(float(value)).to(kind) for kind in (torch.float16, torch.bfloat16)]
    patterns = [f"{one.view(torch.int16).item() & 0xFFFF:016b}" for one in halves]
    start = "".join(shown)
    assert patterns[0] in start and patterns[1] in start
    assert f"{halves[1].item():.9g}" in words(bits_of(by_numpy, [value]))


def test_another_number_has_other_bits():
    one, other = (bits_of(by_numpy, [value]).alt for value in (1, 1.5))
    assert "1 in fp16: 0 01111 0000000000, 1" in one
    assert "1.5 in fp16: 0 01111 1000000000, 1.5" in other


def half(values):
    """By the standard library, number by number."""
    return np.array([struct.unpack("e", struct.pack("e", one))[0] for one in values])


def test_a_line_has_all_numbers_of_the_format_and_rounds_as_it_does():
    picture = number_line({"fp16": half}, 2040, 2060, [2049, 2051])
    assert "2049 becomes 2048" in picture.alt and "2051 becomes 2052" in picture.alt
    assert "15 numbers here" in picture.alt  # 2040 to 2048 by ones, to 2060 by twos
    assert picture.svg().count('class="line blue"') == 15
    whole = number_line({"whole": np.rint}, 2040, 2060, [2049])
    assert "2049 becomes 2049" in whole.alt and "21 numbers here" in whole.alt


def test_gradients_have_the_hue_of_what_fp16_makes_of_them():
    pytest.importorskip("torch")
    values = [2.0**-30, 2.0**-20, 2.0**-3, 0.0, 2.0**17]
    picture = scaled_gradients(values, [1, 1024])
    assert "4 gradients in fp16, times 1: 1 zero, 1 subnormal, 1 normal and 1 infinite" in (
        picture.alt
    )
    assert "times 1,024: 1 subnormal, 2 normal and 1 infinite" in picture.alt
    with np.errstate(over="ignore"):
        kinds = [np.float16(value * scale) for scale in (1, 1024) for value in values if value]
    zero = sum(one == 0 or np.isinf(one) for one in kinds)
    assert len(re.findall('class="tip red"', picture.svg())) == zero == 3
