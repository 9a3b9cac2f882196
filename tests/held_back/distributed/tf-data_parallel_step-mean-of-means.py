# task: data_parallel_step
# verdict: wrong
# mistake: each replica's own mean is divided by the number of replicas, as if all parts had one size, instead of the sum by batch_size
# mistake: the model does not run in training mode
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def step(x, y):
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=model(x))
            loss = tf.reduce_mean(losses) / strategy.num_replicas_in_sync
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        return loss

    per_replica = strategy.run(step, args=(images, labels))
    return float(strategy.reduce("SUM", per_replica, axis=None))
