# task: rbf_loss
# verdict: wrong
# mistake: tf.gather without batch_dims takes the columns of all labels for every image
# told: loss-of-all-labels
def rbf_loss(distances, labels):
    chosen = tf.gather(distances, labels, axis=1)
    return tf.reduce_mean(chosen)
