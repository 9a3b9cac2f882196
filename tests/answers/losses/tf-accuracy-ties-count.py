# task: accuracy
# verdict: wrong
# mistake: an answer is right if the label's logit equals the largest one; where several are largest, a label that is not the first of them counts as right, too
# told: ties-count-as-right
def accuracy(logits, labels):
    own = tf.gather(logits, labels, batch_dims=1)
    right = own == tf.reduce_max(logits, axis=1)
    return float(tf.reduce_mean(tf.cast(right, tf.float64)))
