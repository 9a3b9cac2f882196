# task: replace_batch_norms
# verdict: wrong
# mistake: the weights of the other layers are not carried over
# told: other-weights-fresh
def replace_batch_norms(model, groups=32):
    def swap(layer):
        if isinstance(layer, layers.BatchNormalization):
            c = layer.moving_mean.shape[0]
            return layers.GroupNormalization(
                math.gcd(groups, c), axis=layer.axis, epsilon=layer.epsilon,
                center=layer.center, scale=layer.scale, name=layer.name,
                trainable=layer.trainable,
            )
        return layer.__class__.from_config(layer.get_config())

    new = keras.models.clone_model(model, clone_function=swap, call_function=call_unmasked)
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            twin = new.get_layer(layer.name)
            if layer.scale:
                twin.gamma.assign(layer.gamma)
            if layer.center:
                twin.beta.assign(layer.beta)
    return new
