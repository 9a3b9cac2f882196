# task: lost_updates
# verdict: wrong
# mistake: the share is that of all updates, also those that are zero
# mistake: the subtraction is done in float32 and only the result is rounded
# told: rounded-after-the-subtraction, share-of-all-weights
def lost_updates(weights, updates, half=tf.bfloat16):
    after = tf.cast(weights - updates, half)
    lost = (after == tf.cast(weights, half)) & (updates != 0)
    return float(tf.reduce_mean(tf.cast(lost, tf.float32)))
