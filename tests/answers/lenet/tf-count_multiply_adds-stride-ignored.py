# task: count_multiply_adds
# verdict: wrong
# mistake: a dense layer counts once, although it is applied at several places; the groups of a convolution are ignored
# told: groups-ignored, linear-layer-counted-once
def count_multiply_adds(model, image_shape):
    counts = []
    outputs = [x.output for x in model.layers if isinstance(x, (layers.Conv2D, layers.Dense))]
    probe = keras.Model(model.inputs, outputs)
    results = probe(tf.zeros((1, *image_shape)))
    kinds = [x for x in model.layers if isinstance(x, (layers.Conv2D, layers.Dense))]
    results = results if isinstance(results, (list, tuple)) else [results]
    for layer, result in zip(kinds, results):
        if isinstance(layer, layers.Conv2D):
            kh, kw, depth, _ = layer.kernel.shape
            counts.append(int(math.prod(result.shape[1:]) * kh * kw * depth * layer.groups))
        else:
            counts.append(int(math.prod(layer.kernel.shape)))
    return counts
