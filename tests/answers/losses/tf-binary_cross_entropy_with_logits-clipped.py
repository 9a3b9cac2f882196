# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: computed from clipped probabilities, which is wrong for large logits
# mistake: the sum over the elements instead of the mean
# told: binary-losses-added-up, clipped-sigmoid
def binary_cross_entropy_with_logits(logits, targets):
    p = tf.clip_by_value(tf.sigmoid(logits), 1e-7, 1 - 1e-7)
    yes = targets * tf.math.log(p)
    no = (1 - targets) * tf.math.log(1 - p)
    return -tf.reduce_sum(yes + no)
