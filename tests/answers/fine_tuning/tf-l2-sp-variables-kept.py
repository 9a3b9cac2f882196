# task: l2_sp
# verdict: wrong
# mistake: The variables themselves are remembered instead of their values, so the distance is always zero.
# told: start-that-moves-along
def l2_sp(body, head, alpha, beta):
    start = [v for v in body.trainable_variables]

    def penalty():
        far = sum(tf.reduce_sum((v - s) ** 2) for v, s in zip(body.trainable_variables, start))
        norm = sum(tf.reduce_sum(v**2) for v in head.trainable_variables)
        return alpha * far / 2 + beta * norm / 2

    return penalty
