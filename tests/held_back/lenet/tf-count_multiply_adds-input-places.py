# task: count_multiply_adds
# verdict: wrong
# mistake: the places of a convolution are those of its input map and not of its output map, which is too many with strides or without padding
def count_multiply_adds(model, image_shape):
    chosen = [
        layer for layer in model.layers
        if isinstance(layer, (layers.Conv2D, layers.Dense))
    ]
    if not chosen:
        return []
    probe = keras.Model(model.inputs, [layer.input for layer in chosen])
    arrived = probe(tf.zeros((1, *image_shape)))
    if not isinstance(arrived, (list, tuple)):
        arrived = [arrived]
    # each place of the map is multiplied by all weights of the kernel
    return [
        math.prod(values.shape[1:-1]) * math.prod(layer.kernel.shape)
        for layer, values in zip(chosen, arrived)
    ]
