# task: compiled_step
# verdict: wrong
# mistake: loss_of gets (logits, labels), PyTorch's order, instead of (labels, logits)
# mistake: jit_compile is not handed on
# told: another-compiler, arguments-of-the-loss-exchanged
def compiled_step(model, loss_of, rate, jit_compile=False):
    variables = model.trainable_variables

    @tf.function(reduce_retracing=True)
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(model(images, training=True), labels)
        gradients = tape.gradient(loss, variables)
        for variable, gradient in zip(variables, gradients):
            variable.assign_sub(rate * gradient)
        return loss

    return step
