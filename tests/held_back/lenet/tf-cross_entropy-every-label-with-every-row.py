# task: cross_entropy
# verdict: wrong
# mistake: gathers the columns of all labels from each row (N x N numbers) and takes the mean of all, not each row's own label

def cross_entropy(logits, labels):
    shifted = logits - tf.reduce_max(logits, axis=1, keepdims=True)
    log_sum = tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=1, keepdims=True))
    log_probabilities = shifted - log_sum
    return -tf.reduce_mean(tf.gather(log_probabilities, labels, axis=1))
