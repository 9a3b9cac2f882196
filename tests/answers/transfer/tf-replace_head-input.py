# task: replace_head
# verdict: wrong
# mistake: the name is ignored: the new head stands on what goes into the model's last layer, which is another one where e.g. a softmax follows the head
# told: none
def replace_head(model, name, num_classes, std=0.01):
    features = model.layers[-1].input
    logits = layers.Dense(
        num_classes,
        kernel_initializer=keras.initializers.RandomNormal(mean=0.0, stddev=std),
        bias_initializer="zeros",
    )(features)
    return keras.Model(model.inputs, logits)
