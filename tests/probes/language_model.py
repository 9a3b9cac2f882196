"""Probes of the chapter on language models: they run beside the code under test."""

import numpy as np

from autograder import toolkit

# --- functions


def on(language_model, arrays):
    """Arrays as the track's tensors; NumPy's own in `scratch`."""
    if language_model.__track__ == "scratch":
        return [np.array(one) for one in arrays]
    kit = toolkit(language_model)
    return [kit.tensor(one) for one in arrays]


def windows(language_model, tokens, length):
    """Inputs and targets, their shapes, and the text afterwards."""
    own = np.array(tokens)
    inputs, targets = language_model.shifted_windows(own, length)
    return [np.array(inputs), np.array(targets)], own


def bits(language_model, logits, targets):
    own = np.array(logits)
    return language_model.bits_per_token(own, np.array(targets)), own


def table(language_model, tokens, vocabulary, **settings):
    return np.array(language_model.bigram_table(np.array(tokens), vocabulary, **settings))


def distribution(language_model, logits, **settings):
    """The probabilities, and the logits afterwards."""
    (own,) = on(language_model, [logits])
    found = language_model.sampling_distribution(own, **settings)
    if language_model.__track__ == "scratch":
        return np.array(found), own
    kit = toolkit(language_model)
    return kit.array(found), kit.array(own)


def swapped(language_model, weights, order="C"):
    """Names and arrays in the new layout; what was handed over, afterwards; what both share."""
    own = {name: np.array(one, order=order) for name, one in weights.items()}
    found = language_model.swap_layout(own)
    names, same = list(found), found is own
    arrays, after = ([np.array(one) for one in both.values()] for both in (found, own))
    for one in own.values():
        one[...] = -7.0
    pairs = zip(names, arrays, strict=True)
    shared = [name for name, one in pairs if not np.array_equal(found[name], one)]
    return names, arrays, after, {"the dictionary": same, "memory of": shared}


# --- networks


def filled(track, net, weights, places=1):
    """A network with these weights, which come as a dictionary in GPT-2's names and order."""
    if track == "pytorch":
        import torch

        net = net.double().eval()
        net.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
        return net
    shapes = [list(one.shape) for one in net.weights]
    expected = [list(one.shape) for one in weights.values()]
    if shapes != expected:
        raise ValueError(f"the shapes of the weights are {shapes}; expected are {expected}.")
    net.set_weights(list(weights.values()))
    return net


def pair(kit, past):
    """Keys and values as tensors."""
    return None if past is None else tuple(kit.tensor(one) for one in past)


def training(track):
    """The argument that asks Keras for training; a module in PyTorch has a mode."""
    return {"training": True} if track == "tf" else {}


def gradients(kit, track, net, names, function, given, upstream):
    """Answers in training, and gradients at what is given and at the weights of these names."""
    if track == "pytorch":
        given = [one.requires_grad_(True) if one.is_floating_point() else one for one in given]
        net.train().zero_grad()
        answer = function(*given)
        (answer * kit.tensor(upstream)).sum().backward()
        found = [one.grad for one in given if one.requires_grad]
        named = dict(net.named_parameters())
        found += [named[name].grad for name in names]
    else:
        import tensorflow as tf

        floats = [one for one in given if one.dtype.is_floating]
        with tf.GradientTape() as tape:
            tape.watch(floats)
            answer = function(*given)
            loss = tf.reduce_sum(answer * kit.tensor(upstream))
        found = tape.gradient(loss, [*floats, *[one.value for one in net.weights]])
        found = [None if one is None else tf.convert_to_tensor(one) for one in found]
    return [kit.array(answer), *[None if one is None else kit.array(one) for one in found]]


def attended(language_model, weights, num_heads, inputs, upstream, past=None):
    """Answers, and the gradients at inputs, past keys and values, and weights."""
    kit, track = toolkit(language_model), language_model.__track__
    net = language_model.CausalSelfAttention(inputs.shape[2], num_heads)
    net = filled(track, net, weights)
    given = [kit.tensor(one) for one in (inputs, *(past or ()))]

    def answer(own, *rest):
        return net(own, rest or None, **training(track))[0]

    return gradients(kit, track, net, weights, answer, given, upstream)


def kept(language_model, weights, num_heads, inputs, past=None):
    """The answers, keys and values of all places, and what was handed over, afterwards."""
    kit, track = toolkit(language_model), language_model.__track__
    net = filled(track, language_model.CausalSelfAttention(inputs.shape[2], num_heads), weights)
    own = pair(kit, past)
    answers, (keys, values) = net(kit.tensor(inputs), own)
    return [kit.array(one) for one in (answers, keys, values, *(own or ()))]


def described(track, net):
    """Names and shapes of the weights; in Keras the shapes in their order."""
    if track == "pytorch":
        return sorted([name, list(one.shape)] for name, one in net.state_dict().items())
    return [list(one.shape) for one in net.weights]


def attention_described(language_model, dim, num_heads):
    return described(language_model.__track__, language_model.CausalSelfAttention(dim, num_heads))


def attention_starts(language_model, dim, num_heads, settings):
    """The start values of the weights: in Keras in their order, else by sorted names."""
    net = language_model.CausalSelfAttention(dim, num_heads, **settings)
    return start_values(language_model.__track__, net)


def start_values(track, net):
    if track == "pytorch":
        return [one.detach().numpy() for _, one in sorted(net.named_parameters())]
    return net.get_weights()


def network(language_model, weights, sizes):
    net = language_model.GPT(**sizes)
    return filled(language_model.__track__, net, weights)


def logits(language_model, weights, sizes, tokens, upstream):
    """Logits, and the gradients at all weights."""
    kit, track = toolkit(language_model), language_model.__track__
    net = network(language_model, weights, sizes)

    def answer(own):
        return net(own, **training(track))[0]

    return gradients(kit, track, net, weights, answer, [kit.tensor(tokens)], upstream)


def changed_later(language_model, weights, sizes, tokens, place):
    """How much the logits of each place change when the token of one place does."""
    kit = toolkit(language_model)
    net = network(language_model, weights, sizes)
    other = np.array(tokens)
    other[:, place] = (other[:, place] + 1) % sizes["vocabulary"]
    first, second = (kit.array(net(kit.tensor(one))[0]) for one in (tokens, other))
    return np.abs(first - second).max(axis=(0, 2)) > 1e-6


def piece_by_piece(language_model, weights, sizes, tokens, cuts):
    """Logits of a text that comes in pieces, and the shapes of what is kept."""
    kit = toolkit(language_model)
    net = network(language_model, weights, sizes)
    past, found, shapes = None, [], []
    for start, stop in zip([0, *cuts], [*cuts, tokens.shape[1]], strict=True):
        answer, past = net(kit.tensor(tokens[:, start:stop]), past)
        found.append(kit.array(answer))
        shapes.append([[list(one.shape) for one in both] for both in past])
    return np.concatenate(found, axis=1), shapes


def gpt_described(language_model, sizes):
    return described(language_model.__track__, language_model.GPT(**sizes))


def starts(language_model, sizes):
    """The start values of all weights: in Keras in their order, else by sorted names."""
    return start_values(language_model.__track__, language_model.GPT(**sizes))


def what_too_long_raises(language_model, sizes, first, second):
    """What a network raises at so many tokens, and so many after them."""
    kit = toolkit(language_model)
    net, past = language_model.GPT(**sizes), None
    try:
        for count in (first, second):
            if count:
                _, past = net(kit.tensor(np.zeros((2, count), dtype="int64")), past)
    except Exception as error:  # noqa: BLE001
        return type(error).__name__
    return None


# --- writing


def written(language_model, logits, tokens, draws, **settings):
    """What is written with a model that looks its logits up; what the model was asked for.

    Row a of the logits, (V, V), belongs to a text whose last token is a; what the model keeps is
    the sum of all tokens so far, which turns the row around by as many places.
    """
    kit = toolkit(language_model)
    asked = []

    def model(new, past=None):
        values = kit.array(new)
        sums = np.cumsum(values, axis=1) + (0 if past is None else np.array(past[0])[:, None])
        asked.append([values.tolist(), past is None, enabled(language_model.__track__)])
        found = known_rows(logits, values, sums)
        return kit.tensor(found), [sums[:, -1].tolist()]

    own = kit.tensor(tokens)
    found = language_model.generate(model, own, kit.tensor(draws), **settings)
    return kit.array(found), kit.array(own), asked


def known_rows(logits, values, sums):
    """Rows of the table, each turned around by its sum."""
    size = len(logits)
    return np.stack([
        [np.roll(logits[value], int(total) % size) for value, total in zip(*both, strict=True)]
        for both in zip(values, sums, strict=True)
    ])  # fmt: skip


def enabled(track):
    """Whether gradients are being recorded."""
    if track == "pytorch":
        import torch

        return torch.is_grad_enabled()
    return False


def gradients_afterwards(language_model, logits, tokens, draws):
    """Whether gradients can be recorded after writing as before."""
    written(language_model, logits, tokens, draws)
    return enabled(language_model.__track__)
