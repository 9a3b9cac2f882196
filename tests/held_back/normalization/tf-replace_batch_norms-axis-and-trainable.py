# task: replace_batch_norms
# verdict: wrong
# mistake: the new layer's axis is always the last, whatever axis the old one has
# mistake: the setting trainable of a frozen normalization is not carried over
def replace_batch_norms(model, groups=32):
    def clone(layer):
        if not isinstance(layer, layers.BatchNormalization):
            return layer.__class__.from_config(layer.get_config())
        channels = layer.moving_mean.shape[0]
        return layers.GroupNormalization(
            math.gcd(groups, channels), epsilon=layer.epsilon,
            center=layer.center, scale=layer.scale, name=layer.name,
        )

    new = keras.models.clone_model(model, clone_function=clone, call_function=call_unmasked)
    for old, copy in zip(model.layers, new.layers):
        if isinstance(old, layers.BatchNormalization):
            for name in ("gamma", "beta"):
                if getattr(old, name, None) is not None:
                    getattr(copy, name).assign(getattr(old, name))
        else:
            copy.set_weights(old.get_weights())
    return new
