# task: lost_updates
# verdict: wrong
# mistake: divides by the number of all updates, zeros included
# mistake: subtracts in float32 and rounds only the result
# told: rounded-after-the-subtraction, share-of-all-weights
def lost_updates(weights, updates, half=tf.bfloat16):
    before = tf.cast(weights, half)
    after = tf.cast(weights - updates, half)
    lost = tf.logical_and(before == after, updates != 0)
    return float(tf.reduce_mean(tf.cast(lost, tf.float64)))
