# task: training_trace
# verdict: wrong
# mistake: keras.optimizers.SGD has the rate inside the velocity: as soon as the rate changes the weights are others than with PyTorch's momentum
# mistake: the model is called without training=True, so batch normalizations use their moving statistics and do not update them
# told: inference-mode, momentum-of-keras
def training_trace(model, batches, rates, momentum, maps_shape=None):
    optimizer = keras.optimizers.SGD(learning_rate=1.0, momentum=momentum)
    loss_of = keras.losses.SparseCategoricalCrossentropy(
        from_logits=True, dtype=model.compute_dtype
    )
    trace = {"logits": [], "losses": []}
    for (images, labels), rate in zip(batches, rates):
        maps = tf.cast(np.transpose(images, (0, 2, 3, 1)), model.compute_dtype)
        with tf.GradientTape() as tape:
            logits = model(maps)
            loss = loss_of(labels, logits)
        gradients = tape.gradient(loss, model.trainable_weights)
        trace["logits"].append(logits.numpy())
        trace["losses"].append(float(loss))
        if "gradients" not in trace:
            trace["gradients"] = canonical(gradients, maps_shape)
        optimizer.learning_rate = rate
        optimizer.apply(gradients, model.trainable_weights)
    trace["weights"] = export_weights(model, maps_shape)
    return trace
