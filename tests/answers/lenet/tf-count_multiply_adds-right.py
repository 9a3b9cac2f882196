# task: count_multiply_adds
# verdict: right
def count_multiply_adds(model, image_shape):
    counts, watched = [], []

    def watch(layer):
        original = layer.call

        def call(*args, **kwargs):
            output = original(*args, **kwargs)
            # (kh, kw, in / groups, out) or (in, out): all but the last
            per_value = math.prod(layer.kernel.shape[:-1])
            counts.append(int(math.prod(output.shape[1:]) * per_value))
            return output

        layer.call = call
        watched.append(layer)

    try:
        for layer in model._flatten_layers(include_self=False):
            if isinstance(layer, layers.Conv2D | layers.Dense):
                watch(layer)
        model(np.zeros((1, *image_shape), "float32"), training=False)
    finally:
        for layer in watched:
            del layer.call
    return counts
