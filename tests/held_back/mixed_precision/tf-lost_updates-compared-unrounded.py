# task: lost_updates
# verdict: wrong
# mistake: the result is compared with the float32 weight instead of the weight rounded to half, so a lost update counts as lost only where the weight was exact in half
def lost_updates(weights, updates, half=tf.bfloat16):
    after = tf.cast(weights, half) - tf.cast(updates, half)
    unchanged = tf.cast(after, tf.float32) == weights
    given = updates != 0
    lost = tf.math.count_nonzero(unchanged & given)
    return float(lost) / float(tf.math.count_nonzero(given))
