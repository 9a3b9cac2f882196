# task: training_trace
# verdict: wrong
# mistake: Keras' SGD multiplies the rate into the velocity; with rates that change this is not PyTorch's momentum
def training_trace(model, batches, rates, momentum, maps_shape=None):
    optimizer = keras.optimizers.SGD(rates[0], momentum=momentum)
    trace = {"logits": [], "losses": [], "gradients": None}
    for (images, labels), rate in zip(batches, rates):
        images = tf.cast(np.transpose(images, (0, 2, 3, 1)), model.weights[0].dtype)
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        variables = model.trainable_variables
        gradients = tape.gradient(loss, [v.value for v in variables])
        if trace["gradients"] is None:
            trace["gradients"] = canonical(gradients, maps_shape)
        trace["logits"].append(logits.numpy())
        trace["losses"].append(float(loss))
        optimizer.learning_rate = rate
        optimizer.apply_gradients(zip(gradients, variables))
    trace["weights"] = export_weights(model, maps_shape)
    return trace
