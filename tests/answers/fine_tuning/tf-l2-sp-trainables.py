# task: l2_sp
# verdict: right
def l2_sp(body, head, alpha, beta):
    start = [tf.constant(v.numpy()) for v in body.trainable_variables]

    def penalty():
        far = sum(tf.reduce_sum((v - s) ** 2) for v, s in zip(body.trainable_variables, start))
        norm = sum(tf.reduce_sum(v**2) for v in head.trainable_variables)
        return alpha * far / 2 + beta * norm / 2

    return penalty
