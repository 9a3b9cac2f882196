# task: gradient_norms
# verdict: right
# way: the cross-entropy by hand from log_softmax and a gather; only the kernels are asked for, and one that the loss does not depend on gets zeros
def gradient_norms(model, images, labels):
    kernels = [variable for variable in model.trainable_variables if len(variable.shape) == 4]
    with tf.GradientTape() as tape:
        logs = tf.nn.log_softmax(model(images, training=True))
        hit = tf.gather(logs, labels, axis=1, batch_dims=1)
        loss = -tf.reduce_mean(hit)
    gradients = tape.gradient(loss, kernels, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return [float(tf.linalg.global_norm([gradient])) for gradient in gradients]
