# task: rbf_loss
# verdict: wrong
# mistake: the columns of all labels are gathered for every image, so the mean is over all pairs
# told: loss-of-all-labels
def rbf_loss(distances, labels):
    return tf.reduce_mean(tf.gather(distances, labels, axis=1))
