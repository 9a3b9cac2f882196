# task: replace_head
# verdict: wrong
# mistake: takes for granted that the old head is the last layer
# mistake: ignores std
# told: last-layer-taken-for-the-head
def replace_head(model, name, num_classes, std=0.01):
    features = model.layers[-2].output
    head = layers.Dense(
        num_classes,
        kernel_initializer=keras.initializers.RandomNormal(),
        bias_initializer="zeros",
        name=name,
    )
    return keras.Model(model.inputs, head(features))
