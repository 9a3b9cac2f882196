"""Oracles of the chapter on the vision transformer: slow loops, and the libraries' own layers."""

import math

import numpy as np

from oracles import attention as known
from oracles.common import kit_of
from probes import vision_transformer as probes

# --- on paper


def patches(images, size):
    """Cut pixel by pixel."""
    count, channels, height, width = images.shape
    across = width // size
    found = np.zeros((count, height // size * across, channels * size**2))
    for n, c, y, x in np.ndindex(*images.shape):
        place = y // size * across + x // size
        found[n, place, c * size**2 + y % size * size + x % size] = images[n, c, y, x]
    return found


def embedded(images, kernel, bias, class_token, positions):
    """The sequence, patch by patch, as a convolution would make it."""
    size = kernel.shape[-1]
    found = []
    for image in images:
        rows = [class_token + positions[0]]
        for y in range(0, image.shape[1], size):
            for x in range(0, image.shape[2], size):
                seen = image[:, y : y + size, x : x + size]
                value = np.array([np.sum(seen * one) for one in kernel]) + bias
                rows.append(value + positions[len(rows)])
        found.append(rows)
    return np.array(found)


def resized(positions, before, after):
    """Place by place: four neighbors, each with its share."""
    grid, rows = positions[1:].reshape(*before, -1), [positions[0]]
    for a in range(after[0]):
        for b in range(after[1]):
            places = []
            for index, old, new in zip((a, b), before, after, strict=True):
                place = index * (old - 1) / (new - 1) if new > 1 else 0.0
                low = min(int(math.floor(place + 1e-12)), old - 1)
                places.append(((low, 1 - (place - low)), (min(low + 1, old - 1), place - low)))
            rows.append(sum(s * t * grid[i, j] for i, s in places[0] for j, t in places[1]))
    return np.array(rows)


def costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    """Counted layer by layer: shapes of the weights, and how often each is used."""
    across = len(range(0, image_size, patch_size))
    places = across * across + 1
    shapes = net_shapes(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels)
    size = {name: math.prod(shape) for name, shape in shapes.items()}
    found = {"places": places, "parameters": sum(size.values())}
    found["patches"] = (places - 1) * size["conv_proj.weight"]
    layers = [f"encoder.layers.encoder_layer_{one}." for one in range(num_layers)]
    scores = places * places * dim
    found["attention"] = sum(
        places * (size[f"{one}self_attention.in_proj_weight"]
                  + size[f"{one}self_attention.out_proj.weight"]) + 2 * scores
        for one in layers
    )  # fmt: skip
    found["mlp"] = sum(places * size[f"{o}mlp.{i}.weight"] for o in layers for i in (0, 3))
    found["head"] = size["heads.head.weight"]
    return found


# --- weights by torchvision's names, and the network in NumPy


def block_shapes(dim, mlp_dim):
    """torchvision's name of every weight of a block -> shape."""
    return {
        "ln_1.weight": (dim,), "ln_1.bias": (dim,),
        **{f"self_attention.{name}": one for name, one in known.head_shapes(dim).items()},
        "ln_2.weight": (dim,), "ln_2.bias": (dim,),
        "mlp.0.weight": (mlp_dim, dim), "mlp.0.bias": (mlp_dim,),
        "mlp.3.weight": (dim, mlp_dim), "mlp.3.bias": (dim,),
    }  # fmt: skip


def net_shapes(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    """The same of a network."""
    places = (image_size // patch_size) ** 2 + 1
    found = {
        "class_token": (1, 1, dim), "conv_proj.weight": (dim, channels, patch_size, patch_size),
        "conv_proj.bias": (dim,), "encoder.pos_embedding": (1, places, dim),
    }  # fmt: skip
    for number in range(num_layers):
        prefix = f"encoder.layers.encoder_layer_{number}."
        found |= {prefix + name: one for name, one in block_shapes(dim, mlp_dim).items()}
    return found | {
        "encoder.ln.weight": (dim,), "encoder.ln.bias": (dim,),
        "heads.head.weight": (num_classes, dim), "heads.head.bias": (num_classes,),
    }  # fmt: skip


def weights(rng, shapes):
    """Random numbers for all of them."""
    found = known.weights(rng, {name: one for name, one in shapes.items() if len(one) < 3})
    wide = {name: one for name, one in shapes.items() if len(one) > 2}
    return found | {name: 0.5 * rng.normal(size=one) for name, one in wide.items()}


def part(given, prefix):
    return {
        name.removeprefix(prefix): one for name, one in given.items() if name.startswith(prefix)
    }


def block(values, given, num_heads, eps=1e-6):
    """A block's answer, and the weights of its heads (N, heads, T, T)."""
    asked = known.normalized(values, given["ln_1.weight"], given["ln_1.bias"], eps)
    own, dim = part(given, "self_attention."), values.shape[-1]
    share, maps = dim // num_heads, []
    for head in range(num_heads):
        rows = [slice(i * dim + head * share, i * dim + (head + 1) * share) for i in (0, 1)]
        queries, keys = (asked @ own["in_proj_weight"][r].T + own["in_proj_bias"][r] for r in rows)
        maps.append(known.attended(queries, keys, keys)[1])
    values = values + known.heads(asked, own, num_heads)
    asked = known.normalized(values, given["ln_2.weight"], given["ln_2.bias"], eps)
    wide = known.gelu(asked @ given["mlp.0.weight"].T + given["mlp.0.bias"])
    return values + wide @ given["mlp.3.weight"].T + given["mlp.3.bias"], np.stack(maps, axis=1)


def net(images, given, num_heads):
    """A network's logits, and the weights of all heads of all blocks."""
    values = embedded(
        images, given["conv_proj.weight"], given["conv_proj.bias"], given["class_token"][0, 0],
        given["encoder.pos_embedding"][0],
    )  # fmt: skip
    maps, number = [], 0
    while own := part(given, f"encoder.layers.encoder_layer_{number}."):
        values, found = block(values, own, num_heads)
        maps.append(found)
        number += 1
    last = known.normalized(values, given["encoder.ln.weight"], given["encoder.ln.bias"], 1e-6)
    logits = last[:, 0] @ given["heads.head.weight"].T + given["heads.head.bias"]
    return logits, np.stack(maps, axis=1)


# --- the libraries' own


def librarys_block(track, weights, num_heads, inputs, upstream):
    """Answers and gradients of torchvision's block; in Keras, of its layers put together."""
    make = probes.librarys_block(track)
    return probes.block_passes(kit_of(track), track, make, weights, num_heads, inputs, upstream)


def librarys_net(track, weights, sizes, images, upstream):
    """The same of the whole network."""
    make = probes.librarys_net(track)
    return probes.net_passes(kit_of(track), track, make, weights, sizes, images, upstream)


def described(track, sizes):
    """Names and shapes of torchvision's weights; in Keras how many numbers there must be."""
    if track == "pytorch":
        return probes.names_and_shapes(probes.librarys_net(track)(**sizes))
    keys = ("image_size", "patch_size", "num_layers", "dim", "mlp_dim", "num_classes")
    return sum(math.prod(one) for one in net_shapes(*(sizes[one] for one in keys)).values())
