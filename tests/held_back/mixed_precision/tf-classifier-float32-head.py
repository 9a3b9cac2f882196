# task: classifier
# verdict: wrong
# mistake: the last Dense layer has dtype float32, so the logits are computed in float32 instead of in the policy's type and then cast
# mistake: the global policy is not put back if the construction fails
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    old = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    inputs = keras.Input((features,))
    x = layers.Dense(hidden, activation="relu")(inputs)
    outputs = layers.Dense(num_classes, dtype="float32")(x)
    model = keras.Model(inputs, outputs)
    keras.config.set_dtype_policy(old)
    return model
