# task: classifier
# verdict: wrong
# mistake: the global policy is set to float32 afterwards, not to what it was
# told: policy-set-to-float32
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    keras.config.set_dtype_policy(policy)
    try:
        inputs = keras.Input((features,))
        x = layers.Dense(hidden, activation="relu")(inputs)
        logits = layers.Dense(num_classes)(x)
        outputs = layers.Activation("linear", dtype="float32")(logits)
        return keras.Model(inputs, outputs)
    finally:
        keras.config.set_dtype_policy("float32")
