# task: classifier
# verdict: wrong
# mistake: the last Dense layer computes in float32 instead of casting its logits
# mistake: the global policy stays changed if the construction fails
# told: output-layer-in-float32, policy-left-behind-after-an-error
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    old = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    model = keras.Sequential(
        [
            keras.Input((features,)),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes, dtype="float32"),
        ]
    )
    keras.config.set_dtype_policy(old)
    return model
