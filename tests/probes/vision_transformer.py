"""Probes of the chapter on the vision transformer: they run beside the code under test."""

import numpy as np

from autograder import toolkit
from probes.attention import in_keras, passes

# --- functions in NumPy


def cut(module, images, size):
    """The patches, and what the images are afterwards."""
    return module.cut_patches(images, size), images


def embedded(module, **ask):
    """The sequence, and what was handed over afterwards."""
    return module.embed_patches(**ask), list(ask.values())


def resized(module, positions, before, after):
    return module.resize_positions(positions, before, after), positions


def what_cutting_raises(module, shape, size):
    return what_raises(lambda: module.cut_patches(np.zeros(shape), size))


def what_raises(call):
    try:
        call()
    except Exception as error:  # noqa: BLE001
        return type(error).__name__
    return None


# --- networks with given weights, by torchvision's names


def part(weights, prefix):
    named = weights.items()
    return {name.removeprefix(prefix): one for name, one in named if name.startswith(prefix)}


def fill_block(block, weights, num_heads):
    """A block in Keras gets these weights."""
    for name in ("ln_1", "ln_2"):
        fill(getattr(block, name), [weights[f"{name}.weight"], weights[f"{name}.bias"]])
    fill(block.self_attention, in_keras(part(weights, "self_attention."), num_heads))
    linear = [(weights[f"mlp.{i}.weight"].T, weights[f"mlp.{i}.bias"]) for i in (0, 3)]
    fill(block.mlp, [*linear[0], *linear[1]])


def fill(layer, values):
    """By order; a weight may have another shape if it has as many numbers."""
    sizes = [[int(np.prod(one.shape)) for one in some] for some in (layer.weights, values)]
    if sizes[0] != sizes[1]:
        text = "the weights have {} numbers, one after the other; expected are {}."
        raise ValueError(text.format(*(", ".join(map(str, some)) for some in sizes)))
    for variable, value in zip(layer.weights, values, strict=True):
        variable.assign(value.reshape(variable.shape))


def fill_net(net, weights, num_heads):
    """A network in Keras gets these weights."""
    kernel = weights["conv_proj.weight"].transpose(2, 3, 1, 0)  # (p, p, C, D)
    fill(net.conv_proj, [kernel, weights["conv_proj.bias"]])
    net.class_token.assign(weights["class_token"])
    net.encoder.pos_embedding.assign(weights["encoder.pos_embedding"])
    for number, block in enumerate(net.encoder.blocks):
        fill_block(block, part(weights, f"encoder.layers.encoder_layer_{number}."), num_heads)
    fill(net.encoder.ln, [weights["encoder.ln.weight"], weights["encoder.ln.bias"]])
    fill(net.head, [weights["heads.head.weight"].T, weights["heads.head.bias"]])


def loaded(net, weights):
    """A network in PyTorch with these weights."""
    import torch

    net = net.double().eval()
    net.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
    return net


def block_passes(kit, track, make, weights, num_heads, inputs, upstream):
    """Answers and gradients of a block with these weights."""
    block = make(num_heads, weights["ln_1.bias"].size, weights["mlp.0.bias"].size)
    if track == "pytorch":
        return passes(kit, track, loaded(block, weights), [inputs], upstream)
    block(kit.tensor(inputs))
    fill_block(block, weights, num_heads)
    return by_size(passes(kit, track, block, [inputs], upstream))


def net_passes(kit, track, make, weights, sizes, images, upstream):
    """Answers and gradients of a network with these weights."""
    return passes_of(kit, track, filled(kit, track, make, weights, sizes, images), images, upstream)


def filled(kit, track, make, weights, sizes, images):
    """A network with these weights."""
    net = make(**sizes)
    if track == "pytorch":
        return loaded(net, weights)
    net(kit.tensor(images.transpose(0, 2, 3, 1)))
    fill_net(net, weights, sizes["num_heads"])
    return net


def passes_of(kit, track, net, images, upstream):
    if track == "pytorch":
        return passes(kit, track, net, [images], upstream)
    return by_size(passes(kit, track, net, [images.transpose(0, 2, 3, 1)], upstream))


def by_size(found):
    """Gradients at weights in an order that does not depend on that of their creation.

    Sums would not do: behind a normalization the gradient at a bias has the sum of the one before.
    """
    answer, first, *rest = found

    def place(one):
        return one.size, float(one @ np.cos(np.arange(one.size)))

    return [answer, first, *sorted(rest, key=place)]


# --- the tasks


def block(module, **ask):
    return block_passes(toolkit(module), module.__track__, module.EncoderBlock, **ask)


def block_answers(module, weights, num_heads, inputs):
    upstream = np.ones_like(inputs)
    ask = dict(weights=weights, num_heads=num_heads, inputs=inputs, upstream=upstream)
    return block(module, **ask)[0]


def block_in_training(module, num_heads, dim, mlp_dim, inputs):
    """Does a block answer in training as in evaluation?"""
    made, ask = module.EncoderBlock(num_heads, dim, mlp_dim), toolkit(module).tensor(inputs)
    return in_training(module, made, ask.float() if module.__track__ == "pytorch" else ask)


def in_training(module, made, ask):
    kit = toolkit(module)
    if module.__track__ == "pytorch":
        pair = [made.eval()(ask), made.train()(ask)]
    else:
        pair = [made(ask), made(ask, training=True)]
    return {"as in evaluation": bool(np.allclose(*map(kit.array, pair), atol=1e-4))}


def block_names(module, num_heads, dim, mlp_dim):
    """Names and shapes in PyTorch; numbers of weights of each layer in Keras."""
    made = module.EncoderBlock(num_heads, dim, mlp_dim)
    if module.__track__ == "pytorch":
        return names_and_shapes(made)
    made(toolkit(module).tensor(np.zeros((1, 2, dim))))
    return sum(int(np.prod(one.shape)) for one in made.weights)


def names_and_shapes(net):
    return sorted([name, list(one.shape)] for name, one in net.state_dict().items())


def net(module, **ask):
    return net_passes(toolkit(module), module.__track__, module.VisionTransformer, **ask)


def logits(module, weights, sizes, images):
    """Logits alone, and after them those of the first image by itself."""
    kit, track = toolkit(module), module.__track__
    made = filled(kit, track, module.VisionTransformer, weights, sizes, images)
    given = images if track == "pytorch" else images.transpose(0, 2, 3, 1)
    return [kit.array(made(kit.tensor(one))) for one in (given, given[:1])]


def logits_in_a_graph(module, weights, sizes, images):
    """In Keras: logits out of one graph for all images and for the first alone, or its error."""
    import tensorflow as tf

    kit, given = toolkit(module), images.transpose(0, 2, 3, 1)
    made = filled(kit, "tf", module.VisionTransformer, weights, sizes, images)
    asked = tf.TensorSpec((None, *given.shape[1:]), tf.float32)
    graph = tf.function(made, input_signature=[asked])
    try:
        return [kit.array(graph(kit.tensor(one))) for one in (given, given[:1])], None
    except (TypeError, ValueError, tf.errors.OpError) as error:
        said = [line.strip() for line in str(error).splitlines() if line.strip()]
        return None, next((line for line in said if line.startswith(type(error).__name__)), said[0])


def net_in_training(module, weights, sizes, images):
    """Does a network answer in training as in evaluation?"""
    kit, track = toolkit(module), module.__track__
    made = filled(kit, track, module.VisionTransformer, weights, sizes, images)
    given = images if track == "pytorch" else images.transpose(0, 2, 3, 1)
    return in_training(module, made, kit.tensor(given))


def net_described(module, sizes, channels=3):
    """Names and shapes in PyTorch; how many numbers the weights are in Keras."""
    made = module.VisionTransformer(**sizes)
    if module.__track__ == "pytorch":
        return names_and_shapes(made)
    side = sizes["image_size"]
    made(toolkit(module).tensor(np.zeros((1, side, side, channels))))
    return sum(int(np.prod(one.shape)) for one in made.weights)


def starts(module, sizes):
    """Whether class token and last layer start at 0, and whether positions do."""
    kit, made = toolkit(module), module.VisionTransformer(**sizes)
    if module.__track__ == "pytorch":
        head = made.heads.head
        last = [head.weight, head.bias]
    else:
        side = sizes["image_size"]
        made(kit.tensor(np.zeros((1, side, side, 3))))
        last = made.head.weights
    found = [made.class_token, *last, made.encoder.pos_embedding]
    names = ("class_token", "weight of the head", "bias of the head", "positions")
    arrays = [one.detach().numpy() if hasattr(one, "detach") else one.numpy() for one in found]
    return {name: bool(np.all(one == 0)) for name, one in zip(names, arrays, strict=True)}


def what_sizes_raise(module, sizes):
    return what_raises(lambda: module.VisionTransformer(**sizes))


def maps(module, weights, sizes, images):
    """What every place looked at."""
    kit, track = toolkit(module), module.__track__
    made = filled(kit, track, module.VisionTransformer, weights, sizes, images)
    given = images if track == "pytorch" else images.transpose(0, 2, 3, 1)
    found = kit.array(module.attention_maps(made, kit.tensor(given)))
    return found, kit.array(made(kit.tensor(given)))


def maps_of_torchvision(module, weights, sizes, images):
    """The same of torchvision's network with dropout, which trains but for one module."""
    import torch

    kit = toolkit(module)
    made = librarys_net("pytorch")(**sizes, dropout=0.5, attention_dropout=0.3)
    made = loaded(made, weights).train()
    made.encoder.ln.eval()
    made.class_token.grad = torch.ones_like(made.class_token)
    made.encoder.ln.bias.requires_grad_(False)
    made.encoder.ln.register_forward_hook(lambda *seen: None)
    found = module.attention_maps(made, kit.tensor(images).requires_grad_(True))
    modes = [name for name, one in made.named_modules() if not one.training]
    hooks = sum(len(one._forward_hooks) + len(one._forward_pre_hooks) for one in made.modules())
    after = {
        "modules in evaluation": modes, "hooks": hooks, "graph": found.requires_grad,
        "sum of the gradients": sum(
            float(one.grad.sum()) for one in made.parameters() if one.grad is not None
        ),
        "gradients are on": torch.is_grad_enabled(),
        "frozen": [name for name, one in made.named_parameters() if not one.requires_grad],
        "weights without being asked": gives_weights(made.encoder.layers[0].self_attention),
    }  # fmt: skip
    return kit.array(found.detach()), after


def gives_weights(attention):
    """Does a layer of PyTorch return weights even if need_weights is off?"""
    import torch

    ask = torch.zeros(1, 2, attention.embed_dim, dtype=torch.float64)
    return attention(ask, ask, ask, need_weights=False)[1] is not None


def maps_and_net(module, weights, sizes, images):
    """In Keras: the maps of a network with a frozen layer, and what the network is afterwards."""
    kit, given = toolkit(module), images.transpose(0, 2, 3, 1)
    made = filled(kit, "tf", module.VisionTransformer, weights, sizes, images)
    made.encoder.ln.trainable = False
    before = [kit.array(one.value) for one in made.weights]
    found = kit.array(module.attention_maps(made, kit.tensor(given)))
    after = [kit.array(one.value) for one in made.weights]
    attention = made.encoder.blocks[0].self_attention
    asked = kit.tensor(np.zeros((1, 2, sizes["dim"])))
    same = [np.array_equal(*pair) for pair in zip(before, after, strict=True)]
    return found, {
        "weights changed": same.count(False),
        "weights": len(after), "frozen": len(made.weights) - len(made.trainable_weights),
        "weights without being asked": isinstance(attention(asked, asked), tuple),
    }  # fmt: skip


# --- the libraries' own


def librarys_block(track):
    """A function that makes torchvision's block, or one of Keras' layers."""
    if track == "pytorch":
        from functools import partial

        from torch import nn
        from torchvision.models.vision_transformer import EncoderBlock

        norm = partial(nn.LayerNorm, eps=1e-6)
        return lambda heads, dim, mlp: EncoderBlock(heads, dim, mlp, 0.0, 0.0, norm)
    return keras_classes()[0]


def librarys_net(track):
    """A function that makes torchvision's network, or one of Keras' layers."""
    if track == "pytorch":
        from torchvision.models import VisionTransformer

        def make(dim, **sizes):
            return VisionTransformer(hidden_dim=dim, **sizes)

        return make
    return keras_classes()[1]


def keras_classes():
    """A block and a network put together of Keras' layers alone, as functions of theirs."""
    import keras
    from keras import layers, ops

    class Block(layers.Layer):
        def __init__(self, num_heads, dim, mlp_dim):
            super().__init__()
            self.ln_1 = layers.LayerNormalization(epsilon=1e-6)
            self.ln_2 = layers.LayerNormalization(epsilon=1e-6)
            self.self_attention = layers.MultiHeadAttention(num_heads, dim // num_heads)
            wide = layers.Dense(mlp_dim, activation="gelu")
            self.mlp = keras.Sequential([wide, layers.Dense(dim)])

        def call(self, inputs):
            asked = self.ln_1(inputs)
            middle = layers.add([inputs, self.self_attention(asked, asked, asked)])
            return layers.add([middle, self.mlp(self.ln_2(middle))])

    class Places(layers.Layer):
        def __init__(self, length, num_layers, num_heads, dim, mlp_dim):
            super().__init__()
            self.pos_embedding = self.add_weight(shape=(1, length, dim))
            self.blocks = [Block(num_heads, dim, mlp_dim) for _ in range(num_layers)]
            self.ln = layers.LayerNormalization(epsilon=1e-6)

        def call(self, inputs):
            return self.ln(keras.Sequential(self.blocks)(inputs + self.pos_embedding))

    class Net(keras.Model):
        def __init__(self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
                     num_classes):  # fmt: skip
            super().__init__()
            length = (image_size // patch_size) ** 2
            self.conv_proj = layers.Conv2D(dim, patch_size, strides=patch_size)
            self.flat = layers.Reshape((length, dim))
            self.class_token = self.add_weight(shape=(1, 1, dim))
            self.encoder = Places(length + 1, num_layers, num_heads, dim, mlp_dim)
            self.head = layers.Dense(num_classes)

        def call(self, images):
            patches = self.flat(self.conv_proj(images))
            first = ops.broadcast_to(self.class_token, (len(patches), *self.class_token.shape[1:]))
            return self.head(self.encoder(layers.concatenate([first, patches], axis=1))[:, 0])

    return Block, Net
