# task: replace_head
# verdict: wrong
# mistake: takes for granted that the old head is the last layer
# mistake: ignores std
# told: new-head-on-the-old-logits
def replace_head(model, name, num_classes, std=0.01):
    features = model.layers[-2].output
    head = layers.Dense(
        num_classes,
        kernel_initializer=keras.initializers.RandomNormal(),
        bias_initializer="zeros",
        name=name,
    )
    return keras.Model(model.inputs, head(features))
