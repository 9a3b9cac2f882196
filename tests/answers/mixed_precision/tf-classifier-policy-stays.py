# task: classifier
# verdict: wrong
# mistake: the global policy is put back only at the end and not in a finally, so it stays changed if the construction fails (as with hidden=-1)
# told: policy-left-behind-after-an-error
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    rows = keras.Input((features,))
    x = layers.Dense(hidden, activation="relu")(rows)
    x = layers.Dense(num_classes)(x)
    logits = layers.Activation("linear", dtype="float32")(x)
    model = keras.Model(rows, logits)
    keras.config.set_dtype_policy(before)
    return model
