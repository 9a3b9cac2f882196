# task: replace_batch_norms
# verdict: wrong
# mistake: the new layers have Keras' default epsilon instead of that of the old ones
# told: default-eps
def replace_batch_norms(model, groups=32):
    def clone(layer):
        if not isinstance(layer, layers.BatchNormalization):
            return layer.__class__.from_config(layer.get_config())
        axis = layer.axis[0] if isinstance(layer.axis, (list, tuple)) else layer.axis
        channels = layer.moving_mean.shape[0]
        return layers.GroupNormalization(
            math.gcd(groups, channels), axis=axis, center=layer.center,
            scale=layer.scale, trainable=layer.trainable, name=layer.name,
        )

    copy = keras.models.clone_model(model, clone_function=clone, call_function=call_unmasked)
    for old, new in zip(model.layers, copy.layers):
        weights = old.get_weights()
        if isinstance(old, layers.BatchNormalization):
            weights = weights[: int(old.center) + int(old.scale)]
        if weights:
            new.set_weights(weights)
    return copy
