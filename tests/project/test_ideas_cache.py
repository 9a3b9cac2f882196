"""The picture of the key-value cache shows what a network is really asked for."""

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from workbook.diagram.ideas.cache import key_value_cache  # noqa: E402


def counting(tokens, past):
    """Predicts the next letter of the alphabet, and keeps the tokens as its keys."""
    now = tokens if past is None else torch.cat([past[0][0][0, 0, :, 0], tokens[0]])[None]
    kept = now.reshape(1, 1, -1, 1)
    logits = torch.nn.functional.one_hot(tokens + 1, 256).float()
    return logits, [(kept, kept)]


def greedy(model, tokens, draws, keep=True):
    past, new = None, tokens
    for _ in range(draws.shape[1]):
        logits, past = model(new, past)
        last = logits[:, -1:].argmax(dim=2)
        tokens = torch.cat([tokens, last], dim=1)
        new = last
        if not keep:
            new, past = tokens, None
    return tokens


def test_with_a_cache_only_new_places_are_computed():
    picture = key_value_cache(greedy, counting, torch.tensor([list(b"abc")]), torch.zeros(1, 4))
    assert "with the cache: 3, 1, 1, 1, together 6" in picture.alt
    assert "computed again: 3, 4, 5, 6, together 18" in picture.alt
    assert "The text is the same." in picture.alt
    shown = picture.svg()
    assert shown.count('class="box orange"') == 6 + 18 + 1  # and the legend
    assert shown.count('class="box green"') == 3 + 4 + 5 + 1
    assert shown.count("stroke-dasharray") == 2 * 4 and ">g</text>" in shown


def test_a_function_that_forgets_the_cache_is_seen():
    def forgets(*given):
        return greedy(*given, keep=False)

    picture = key_value_cache(forgets, counting, torch.tensor([list(b"abc")]), torch.zeros(1, 4))
    assert "with the cache: 3, 4, 5, 6, together 18" in picture.alt
