# task: map_loss
# verdict: wrong
# mistake: the logarithm is taken of exponentials that underflow; the losses of the images are added instead of averaged
# told: map-sum, map-underflows
def map_loss(distances, labels, j):
    true = tf.gather(distances, labels, axis=1, batch_dims=1)
    others = tf.exp(-float(j)) + tf.reduce_sum(tf.exp(-distances), axis=1)
    return tf.reduce_sum(true + tf.math.log(others))
