# task: map_loss
# verdict: wrong
# mistake: the losses of the images are added instead of averaged
# told: map-sum
def map_loss(distances, labels, j):
    z = tf.pad(-distances, [[0, 0], [0, 1]], constant_values=-float(j))
    true = tf.gather(distances, labels, batch_dims=1)
    return tf.reduce_sum(true + tf.reduce_logsumexp(z, 1))
