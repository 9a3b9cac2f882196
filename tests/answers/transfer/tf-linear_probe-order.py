# task: linear_probe
# verdict: wrong
# mistake: every epoch takes the order of the first
# told: one-order-for-all-epochs
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    features = tf.convert_to_tensor(features)
    labels = tf.convert_to_tensor(labels)
    head = layers.Dense(num_classes, kernel_initializer="zeros")
    head.build((None, features.shape[1]))
    order = epoch_order(seed, 0, features.shape[0])
    for _ in range(epochs):
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            with tf.GradientTape() as tape:
                losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                    tf.gather(labels, chosen), head(tf.gather(features, chosen))
                )
                loss = tf.reduce_mean(losses)
            gradients = tape.gradient(loss, head.trainable_variables)
            for v, g in zip(head.trainable_variables, gradients, strict=True):
                v.assign_sub(learning_rate * g)
    return head
