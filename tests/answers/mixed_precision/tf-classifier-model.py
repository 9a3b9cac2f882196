# task: classifier
# verdict: wrong
# mistake: only the layers follow the policy; the model itself has the global one, so that compile does not scale the loss
# told: policy-of-the-layers-only
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    inputs = keras.Input((features,))
    values = layers.Dense(hidden, activation="relu", dtype=policy)(inputs)
    logits = layers.Dense(num_classes, dtype=policy)(values)
    outputs = layers.Activation("linear", dtype="float32")(logits)
    return keras.Model(inputs, outputs)
