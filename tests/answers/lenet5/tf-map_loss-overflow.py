# task: map_loss
# verdict: wrong
# mistake: y_true is drawn into the logarithm, which saves small exponentials but overflows when the true class is far farther than another
# told: map-true-class-in-the-exponents
def map_loss(distances, labels, j):
    own = tf.gather(distances, labels, axis=1, batch_dims=1)  # (N,)
    others = tf.reduce_sum(tf.exp(own[:, tf.newaxis] - distances), axis=1)
    return tf.reduce_mean(tf.math.log(tf.exp(own - j) + others))
