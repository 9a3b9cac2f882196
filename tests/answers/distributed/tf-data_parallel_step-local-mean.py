# task: data_parallel_step
# verdict: wrong
# mistake: each replica takes the mean over its own examples so that the sum of the gradients is too large; the loss is the sum of these means
# told: divided-by-the-own-share
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def replica_step(images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        return loss

    losses = strategy.run(replica_step, args=(images, labels))
    return float(strategy.reduce("SUM", losses, axis=None))
