# task: classifier
# verdict: wrong
# mistake: the global policy is not put back if the construction fails
# told: policy-left-behind-after-an-error
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    inputs = keras.Input((features,))
    values = layers.Dense(hidden, activation="relu")(inputs)
    logits = layers.Dense(num_classes)(values)
    outputs = layers.Activation("linear", dtype="float32")(logits)
    model = keras.Model(inputs, outputs)
    keras.config.set_dtype_policy(before)
    return model
