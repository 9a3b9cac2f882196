# task: replace_batch_norms
# verdict: wrong
# mistake: the setting trainable is not carried over: a frozen batch normalization becomes a group normalization that trains
# told: thawed
def replace_batch_norms(model, groups=32):
    def stand_in(layer):
        config = layer.get_config()
        if not isinstance(layer, layers.BatchNormalization):
            return type(layer).from_config(config)
        kept = {key: config[key] for key in
                ("name", "axis", "epsilon", "center", "scale")}
        channels = layer.moving_mean.shape[0]
        return layers.GroupNormalization(math.gcd(groups, channels), **kept)

    copy = keras.models.clone_model(
        model, clone_function=stand_in, call_function=call_unmasked
    )
    for old, new in zip(model.layers, copy.layers, strict=True):
        new.set_weights(old.get_weights()[: len(new.weights)])
    return copy
