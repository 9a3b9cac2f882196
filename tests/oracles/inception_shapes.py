"""Names and shapes of the tensors of inception modules, GoogLeNet, dense blocks and DenseNet."""

# Table 1, in the order 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, pool proj
TABLE = """3a 64 96 128 16 32 32
3b 128 128 192 32 96 64
4a 192 96 208 16 48 64
4b 160 112 224 24 64 64
4c 128 128 256 24 64 64
4d 112 144 288 32 64 64
4e 256 160 320 32 128 128
5a 256 160 320 32 128 128
5b 384 192 384 48 128 128"""
MODULES = {name: [*map(int, widths)] for name, *widths in map(str.split, TABLE.splitlines())}


def norm_shapes(name, channels):
    parts = ("weight", "bias", "running_mean", "running_var")
    return {f"{name}.{part}": (channels,) for part in parts}


def basic(name, before, after, size):
    return {f"{name}.conv.weight": (after, before, size, size), **norm_shapes(f"{name}.bn", after)}


def inception_shapes(name, before, widths, large=3):
    """The tensors of one module; name is empty or ends with a dot."""
    one, reduce3, three, reduce5, five, pooled = widths
    return {
        **basic(f"{name}branch1", before, one, 1),
        **basic(f"{name}branch2.0", before, reduce3, 1),
        **basic(f"{name}branch2.1", reduce3, three, 3),
        **basic(f"{name}branch3.0", before, reduce5, 1),
        **basic(f"{name}branch3.1", reduce5, five, large),
        **basic(f"{name}branch4.1", before, pooled, 1),
    }


def googlenet_shapes(shrink=1, num_classes=1000, aux_logits=True):
    """The tensors of GoogLeNet."""
    found = {**basic("conv1", 3, 64 // shrink, 7), **basic("conv2", 64 // shrink, 64 // shrink, 1),
             **basic("conv3", 64 // shrink, 192 // shrink, 3)}  # fmt: skip
    before = 192 // shrink
    for name, widths in MODULES.items():
        widths = [one // shrink for one in widths]
        found |= inception_shapes(f"inception{name}.", before, widths)
        before = sum(widths) - widths[1] - widths[3]
    for head, maps in (("aux1", 512), ("aux2", 528)) if aux_logits else ():
        found |= basic(f"{head}.conv", maps // shrink, 128 // shrink, 1)
        found |= dense_shapes(f"{head}.fc1", 2048 // shrink, 1024 // shrink)
        found |= dense_shapes(f"{head}.fc2", 1024 // shrink, num_classes)
    return found | dense_shapes("fc", before, num_classes)


def dense_shapes(name, before, after):
    return {f"{name}.weight": (after, before), f"{name}.bias": (after,)}


def block_shapes(name, before, growth_rate, layers, bottleneck=4):
    """The tensors of a dense block; name is empty or ends with a dot."""
    found, middle = {}, bottleneck * growth_rate
    for number in range(1, layers + 1):
        at = f"{name}denselayer{number}"
        found |= norm_shapes(f"{at}.norm1", before)
        found[f"{at}.conv1.weight"] = (middle, before, 1, 1)
        found |= norm_shapes(f"{at}.norm2", middle)
        found[f"{at}.conv2.weight"] = (growth_rate, middle, 3, 3)
        before += growth_rate
    return found


def densenet_shapes(growth_rate, block_config, stem, bottleneck=4, num_classes=1000):
    """The tensors of DenseNet."""
    found = {"features.conv0.weight": (stem, 3, 7, 7), **norm_shapes("features.norm0", stem)}
    before = stem
    for number, layers in enumerate(block_config, 1):
        at = f"features.denseblock{number}."
        found |= block_shapes(at, before, growth_rate, layers, bottleneck)
        before += layers * growth_rate
        if number < len(block_config):
            at = f"features.transition{number}"
            found |= norm_shapes(f"{at}.norm", before)
            found[f"{at}.conv.weight"] = (before // 2, before, 1, 1)
            before //= 2
    found |= norm_shapes("features.norm5", before)
    return found | dense_shapes("classifier", before, num_classes)
