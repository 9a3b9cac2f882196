# task: l2_sp
# verdict: wrong
# mistake: the head is tied to its starting point as well, instead of to zero
# told: head-tied-too
def l2_sp(body, head, alpha, beta):
    pairs = [(v, tf.constant(v.numpy()), alpha) for v in body.trainable_variables]
    pairs += [(v, tf.constant(v.numpy()), beta) for v in head.trainable_variables]

    def penalty():
        return tf.add_n([s / 2 * tf.reduce_sum(tf.square(v - start)) for v, start, s in pairs])

    return penalty
