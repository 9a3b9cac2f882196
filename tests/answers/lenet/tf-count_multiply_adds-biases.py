# task: count_multiply_adds
# verdict: wrong
# mistake: the biases are counted too (count_params times the places), but their additions must not count
# told: biases-among-multiply-adds
def count_multiply_adds(model, image_shape):
    chosen = [l for l in model.layers if isinstance(l, (layers.Conv2D, layers.Dense))]
    probe = keras.Model(model.inputs, [l.output for l in chosen])
    outs = probe(tf.zeros((1, *image_shape)), training=False)
    if not isinstance(outs, (list, tuple)):
        outs = [outs]
    result = []
    for layer, out in zip(chosen, outs):
        places = 1
        for side in out.shape[1:-1]:
            places *= int(side)
        result.append(places * int(layer.count_params()))
    return result
