# task: count_multiply_adds
# verdict: wrong
# mistake: kernels are taken to be square
# told: square-kernels-assumed
def count_multiply_adds(model, image_shape):
    wanted = [
        layer
        for layer in model.layers
        if isinstance(layer, (layers.Conv2D, layers.Dense))
    ]
    if not wanted:
        return []
    probe = keras.Model(model.inputs[0], [layer.output for layer in wanted])
    outputs = probe(tf.zeros((1, *image_shape)), training=False)
    counts = []
    for layer, output in zip(wanted, outputs):
        values = math.prod(output.shape[1:])
        if isinstance(layer, layers.Conv2D):
            per_value = layer.kernel_size[0] ** 2 * layer.kernel.shape[2]
        else:
            per_value = layer.kernel.shape[0]
        counts.append(int(values * per_value))
    return counts
