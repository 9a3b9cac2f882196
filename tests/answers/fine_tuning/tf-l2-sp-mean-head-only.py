# task: l2_sp
# verdict: wrong
# mistake: The mean of the squares is taken instead of the sum.
# mistake: The head's biases are left out.
# told: means-of-squares
def l2_sp(body, head, alpha, beta):
    start = [tf.constant(v.numpy()) for v in body.trainable_variables]

    def penalty():
        far = sum(tf.reduce_mean((v - s) ** 2) for v, s in zip(body.trainable_variables, start))
        norm = sum(tf.reduce_mean(v**2) for v in head.trainable_variables if len(v.shape) > 1)
        return alpha * far / 2 + beta * norm / 2

    return penalty
