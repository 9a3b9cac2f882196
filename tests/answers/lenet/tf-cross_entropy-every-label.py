# task: cross_entropy
# verdict: wrong
# mistake: tf.gather along axis 1 without batch_dims takes the labels of all images from each image, (N, N), and the mean goes over all these pairs
# told: labels-of-all-images-at-each
def cross_entropy(logits, labels):
    largest = tf.stop_gradient(tf.reduce_max(logits, axis=1, keepdims=True))
    shifted = logits - largest
    log_p = shifted - tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=1, keepdims=True))
    return -tf.reduce_mean(tf.gather(log_p, labels, axis=1))
