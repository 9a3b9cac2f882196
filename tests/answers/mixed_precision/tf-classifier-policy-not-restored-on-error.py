# task: classifier
# verdict: wrong
# mistake: the global policy is not set back if the construction fails
# told: policy-left-behind-after-an-error
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    model = keras.Sequential(
        [
            keras.Input((features,)),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes),
            layers.Activation("linear", dtype="float32"),
        ]
    )
    keras.config.set_dtype_policy(before)
    return model
