# task: feature_maps
# verdict: wrong
# mistake: the layers are called one after the other as a chain; a functional model with branches (a skip connection) is allowed and is computed wrongly or fails
# told: maps-layer-after-layer
def feature_maps(model, images):
    collected = []
    x = tf.convert_to_tensor(images)
    for layer in model.layers:
        if isinstance(layer, layers.InputLayer):
            continue
        x = layer(x)
        if isinstance(layer, layers.Conv2D):
            collected.append(tf.identity(x))
    return collected
