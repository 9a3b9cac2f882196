# task: replace_head
# verdict: wrong
# mistake: the new layer has the activation of the old one, so with a softmax there it gives probabilities, not logits
def replace_head(model, name, num_classes, std=0.01):
    old = model.get_layer(name)
    new = layers.Dense(
        num_classes,
        activation=old.activation,
        kernel_initializer=keras.initializers.RandomNormal(0.0, std),
        bias_initializer="zeros",
    )
    return keras.Model(model.inputs, new(old.input))
