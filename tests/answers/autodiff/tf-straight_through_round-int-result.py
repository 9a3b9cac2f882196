# task: straight_through_round
# verdict: wrong
# mistake: the gradient is let through only where x lies between -1 and 1
def straight_through_round(x):
    @tf.custom_gradient
    def rounded(x):
        def backward(upstream):
            return tf.where(tf.abs(x) <= 1, upstream, tf.zeros_like(upstream))

        return tf.round(x), backward

    return rounded(x)
