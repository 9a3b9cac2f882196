# task: accuracy
# verdict: wrong
# mistake: a label that ties with another class for the largest logit counts as right, even if it is not the first
# told: ties-count-as-right
def accuracy(logits, labels):
    best = tf.reduce_max(logits, axis=1)
    own = tf.gather(logits, labels, axis=1, batch_dims=1)
    return float(tf.reduce_mean(tf.cast(own >= best, tf.float32)))
