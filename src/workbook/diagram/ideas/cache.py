"""What a network is asked for while it writes: with a key-value cache, and without."""

from workbook.diagram.ideas.marks import legend
from workbook.diagram.sketch import Sketch

PLACE, ROW, APART = 22, 28, 40  # pixels of a place, of a pass, and between both panels


def key_value_cache(generate, model, tokens, draws):
    """The places that go through a network in each pass, with a cache and without.

    Args:
        generate: Writes: function of a model, tokens (1, P) and draws (1, C) to tokens (1, P + C).
        model: Function of new tokens and what was kept to logits and what is kept, such as GPT.
        tokens: (1, P) integer tensor, bytes.
        draws: (1, C) tensor, one number for each token that is written.

    Returns:
        Sketch: A row for each pass; what is computed is orange, what was kept is green.
    """
    ways = {"with the cache": _cached(model), "computed again": _forgetful(model)}
    picture, x, told, texts = Sketch(""), 0, [], []
    for name, (asked, passes) in ways.items():
        texts.append(generate(asked, tokens, draws)[0].tolist())
        work = sum(new for _, new in passes)
        picture.text(x, 14, name, "name")
        picture.text(x, 32, f"{work} places in {len(passes)} passes", "head")
        for row, (kept, new) in enumerate(passes):
            _row(picture, x, 44 + ROW * row, texts[-1], kept, new)
        told.append(f"{name}: {', '.join(str(new) for _, new in passes)}, together {work}")
        x += PLACE * len(texts[-1]) + APART
    legend(picture, 52 + ROW * len(passes), {"orange": "computed in this pass",
                                             "green": "keys and values kept"})  # fmt: skip
    same = "The text is the same" if texts[0] == texts[1] else "The texts differ"
    picture.alt = (f"{draws.shape[1]} tokens are written after {tokens.shape[1]}. Places that are "
                   f"computed in each pass, {'; '.join(told)}. {same}.")  # fmt: skip
    return picture


def _row(picture, x, y, text, kept, new):
    """The places of one pass, and the token that is chosen behind them."""
    for place, token in enumerate(text[: kept + new]):
        hue = "green" if place < kept else "orange"
        picture.box(x + PLACE * place, y, PLACE - 2, 22, _character(token), hue)
    if kept + new < len(text):
        last = x + PLACE * (kept + new)
        picture.box(last, y, PLACE - 2, 22, _character(text[kept + new]), dashed=True)


def _cached(model):
    """The model, and for each of its calls how many places were kept and how many are new."""
    passes = []

    def asked(tokens, past):
        logits, now = model(tokens, past)
        kept = 0 if past is None else past[0][0].shape[2]
        passes.append((int(kept), int(now[0][0].shape[2] - kept)))
        return logits, now

    return asked, passes


def _forgetful(model):
    """The model as one that keeps tokens alone: all of them go through it again."""
    import torch

    passes = []

    def asked(tokens, past):
        every = tokens if past is None else torch.cat([past, tokens], dim=1)
        passes.append((0, every.shape[1]))
        return model(every, None)[0], every

    return asked, passes


def _character(token):
    return "␣" if token == 32 else chr(token) if 32 < token < 127 else "·"
