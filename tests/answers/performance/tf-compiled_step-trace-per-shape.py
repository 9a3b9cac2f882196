# task: compiled_step
# verdict: wrong
# mistake: tf.function without reduce_retracing or a signature traces anew for every batch size, not twice at most
# told: one-compilation-per-batch-size
def compiled_step(model, loss_of, rate, jit_compile=False):
    variables = model.trainable_variables

    @tf.function(jit_compile=jit_compile)
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, variables)
        for variable, gradient in zip(variables, gradients):
            if gradient is not None:
                variable.assign_sub(rate * gradient)
        return loss

    return step
