# task: accuracy
# verdict: wrong
# mistake: an answer counts as right if the label's logit equals the largest one, so that labels that tie but are not the first are right, too
# told: ties-count-as-right
def accuracy(logits, labels):
    places = tf.cast(labels, tf.int32)
    own = tf.gather(logits, places, axis=1, batch_dims=1)  # (N,)
    right = tf.equal(own, tf.reduce_max(logits, axis=1))
    return float(tf.reduce_mean(tf.cast(right, tf.float64)))
