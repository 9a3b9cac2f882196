# task: classifier
# verdict: right
# way: functional model under a global policy that an ExitStack puts back
def classifier(features, hidden, num_classes, policy="mixed_float16"):
    import contextlib

    with contextlib.ExitStack() as stack:
        before = keras.config.dtype_policy()
        stack.callback(keras.config.set_dtype_policy, before)
        keras.config.set_dtype_policy(policy)
        images = keras.Input((features,), dtype="float32")
        middle = layers.Dense(hidden, activation="relu")(images)
        logits = layers.Dense(num_classes)(middle)
        single = layers.Activation("linear", dtype="float32")(logits)
        return keras.Model(images, single)
