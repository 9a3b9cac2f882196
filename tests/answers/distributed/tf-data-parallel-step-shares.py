# task: data_parallel_step
# verdict: right
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    cross = tf.nn.sparse_softmax_cross_entropy_with_logits

    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(cross(y, model(x, training=True))) / batch_size
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        return loss

    return float(strategy.reduce("sum", strategy.run(step, args=(images, labels)), axis=None))
