# task: rbf_loss
# verdict: wrong
# mistake: tf.gather along axis 1 without batch_dims takes all labels' columns for each image, an (N, N) tensor, and the mean is over all pairs of an image and a label
# told: loss-of-all-labels
def rbf_loss(distances, labels):
    own = tf.gather(distances, labels, axis=1)
    return tf.reduce_mean(own)
