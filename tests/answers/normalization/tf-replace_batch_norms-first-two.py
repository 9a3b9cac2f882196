# task: replace_batch_norms
# verdict: wrong
# mistake: takes the first two weights of every batch normalization for gamma and beta; with center or scale off these are moving statistics, and set_weights fails or would write them
# told: first-two-weights
def replace_batch_norms(model, groups=32):
    def clone(layer):
        if not isinstance(layer, layers.BatchNormalization):
            return layer.__class__.from_config(layer.get_config())
        channels = layer.gamma.shape[0] if layer.scale else layer.moving_mean.shape[0]
        return layers.GroupNormalization(
            groups=math.gcd(groups, channels), axis=layer.axis,
            epsilon=layer.epsilon, center=layer.center, scale=layer.scale,
            name=layer.name, trainable=layer.trainable,
        )

    copy = keras.models.clone_model(
        model, clone_function=clone, call_function=call_unmasked
    )
    for old in model.layers:
        if not old.weights:
            continue
        new = copy.get_layer(old.name)
        if isinstance(old, layers.BatchNormalization):
            new.set_weights(old.get_weights()[:2])
        else:
            new.set_weights(old.get_weights())
    return copy
