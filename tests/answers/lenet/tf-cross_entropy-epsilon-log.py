# task: cross_entropy
# verdict: wrong
# mistake: a small number is added inside the logarithm, which bounds the loss of confident mistakes
# mistake: the sum of the softmax runs over the batch instead of the classes
# told: probabilities-plus-1e-7, softmax-over-the-batch
def cross_entropy(logits, labels):
    p = tf.nn.softmax(logits, axis=0)
    return -tf.reduce_mean(tf.math.log(tf.gather(p, labels, batch_dims=1) + 1e-7))
