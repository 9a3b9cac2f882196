# task: gradient_norms
# verdict: wrong
# mistake: training=True is forgotten, so the model runs in inference mode
# told: gradients-in-evaluation-mode
def gradient_norms(model, images, labels):
    variables = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = model(images)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, variables)
    return [
        float(tf.norm(gradient))
        for variable, gradient in zip(variables, gradients)
        if len(variable.shape) == 4
    ]
