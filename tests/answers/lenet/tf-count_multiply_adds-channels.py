# task: count_multiply_adds
# verdict: wrong
# mistake: groups are ignored, each kernel is taken to see all channels
# mistake: a Dense layer is counted once, although it may be applied at every place of its input
# told: groups-ignored, linear-layer-counted-once
def count_multiply_adds(model, image_shape):
    wanted = [
        layer for layer in model.layers
        if isinstance(layer, (layers.Conv2D, layers.Dense))
    ]
    if not wanted:
        return []
    probe = keras.Model(model.inputs, [layer.output for layer in wanted])
    outputs = probe(tf.zeros((1, *image_shape)), training=False)
    counts = []
    for layer, output in zip(wanted, outputs):
        channels = int(layer.input.shape[-1])
        if isinstance(layer, layers.Dense):
            counts.append(channels * layer.units)
        else:
            _, height, width, out = output.shape
            kh, kw = layer.kernel_size
            counts.append(int(height * width * out * kh * kw * channels))
    return counts
