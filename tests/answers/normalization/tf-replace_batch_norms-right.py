# task: replace_batch_norms
# verdict: right
def replace_batch_norms(model, groups=32):
    def swap(layer):
        config = layer.get_config()
        if not isinstance(layer, layers.BatchNormalization):
            return layer.__class__.from_config(config)
        keys = ("name", "axis", "epsilon", "center", "scale", "trainable")
        channels = layer.moving_variance.shape[0]
        return layers.GroupNormalization(
            groups=math.gcd(groups, channels), **{key: config[key] for key in keys}
        )

    new = keras.models.clone_model(model, clone_function=swap, call_function=call_unmasked)
    for old, twin in zip(model.layers, new.layers):
        twin.set_weights(old.get_weights()[: len(twin.weights)])
    return new
