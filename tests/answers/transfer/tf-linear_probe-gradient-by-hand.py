# task: linear_probe
# verdict: right
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    dtype = features.dtype
    weight = tf.zeros((features.shape[1], num_classes), dtype)
    bias = tf.zeros((num_classes,), dtype)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, int(features.shape[0]))
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            x, y = tf.gather(features, rows), tf.gather(labels, rows)
            p = tf.nn.softmax(x @ weight + bias)
            error = (p - tf.one_hot(y, num_classes, dtype=dtype)) / len(rows)
            weight -= learning_rate * tf.matmul(x, error, transpose_a=True)
            bias -= learning_rate * tf.reduce_sum(error, axis=0)
    head = layers.Dense(num_classes, dtype=dtype.name)
    head.build((None, features.shape[1]))
    head.set_weights([weight.numpy(), bias.numpy()])
    return head
