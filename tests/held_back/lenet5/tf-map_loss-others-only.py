# task: map_loss
# verdict: wrong
# mistake: leaves the true class out of the sum over i, which runs over all classes

def map_loss(distances, labels, j):
    classes = distances.shape[1]
    true = tf.one_hot(labels, classes, on_value=True, off_value=False, dtype=tf.bool)
    own = tf.gather(distances, labels, axis=1, batch_dims=1)
    others = tf.where(true, -np.inf, -distances)
    rubbish = tf.fill(tf.shape(own[:, None]), tf.cast(-j, distances.dtype))
    logs = tf.reduce_logsumexp(tf.concat([others, rubbish], axis=1), axis=1)
    return tf.reduce_mean(own + logs)
