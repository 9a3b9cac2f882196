# task: lost_updates
# verdict: wrong
# mistake: updates that are rounded to zero are not counted as lost, and not among all
# told: underflown-updates-overlooked
def lost_updates(weights, updates, half=tf.bfloat16):
    weights, updates = tf.cast(weights, half), tf.cast(updates, half)
    moving = updates != 0
    lost = moving & (weights - updates == weights)
    share = tf.reduce_sum(tf.cast(lost, tf.float32)) / tf.reduce_sum(tf.cast(moving, tf.float32))
    return float(share)
