"""The figure of a query's weights computes what PyTorch's attention does."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.attention_weights import attention_weights, position_codes, weighed


@pytest.mark.parametrize(
    "query, power, causal", [(0, 0, "all"), (7, 3.5, "past"), (11, -2, "past")]
)
def test_weights_are_those_of_torch(shown, query, power, causal):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    codes = torch.tensor(position_codes(12, 16))[None]
    expected = torch.nn.functional.scaled_dot_product_attention(
        codes, codes, torch.eye(12, dtype=codes.dtype)[None], is_causal=causal == "past",
        scale=2.0**power / 4,
    )[0, query]  # fmt: skip
    tab = shown(attention_weights())
    move(tab, query=query, power=power, causal=causal)
    found = numbers(tab)
    assert found["weights"] == pytest.approx(expected.tolist(), abs=1e-5)
    own = weighed((codes[0] @ codes[0].T).numpy(), query, 2.0**power / 4, causal == "past")
    assert own["weights"] == pytest.approx(expected.numpy(), abs=1e-9)
    assert found["entropy"] == pytest.approx(torch.special.entr(expected).sum().item(), abs=1e-4)


def test_bars_start_as_their_picture(shown):
    starts_as_its_picture(shown, attention_weights(), "attention_weights")
