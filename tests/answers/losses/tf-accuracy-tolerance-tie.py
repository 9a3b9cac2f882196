# task: accuracy
# verdict: wrong
# mistake: a label that ties with the largest logit is right even if it is not the first of them
# told: ties-count-as-right
def accuracy(logits, labels):
    own = tf.gather(logits, labels, batch_dims=1)
    return float(tf.reduce_mean(tf.cast(own >= tf.reduce_max(logits, 1), tf.float32)))
