# task: classifier
# verdict: wrong
# mistake: the global policy is set and put back without try/finally: if the construction fails (an impossible size), the policy stays changed
# told: policy-left-behind-after-an-error
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    inputs = keras.Input((features,))
    x = layers.Dense(hidden, activation="relu")(inputs)
    x = layers.Dense(num_classes)(x)
    outputs = layers.Activation("linear", dtype="float32")(x)
    model = keras.Model(inputs, outputs)
    keras.config.set_dtype_policy(before)
    return model
