# task: adam_direction
# verdict: right
# way: keras.ops, and the corrections through expm1 of step * log(beta)
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    import math

    gradient, m, v = (ops.convert_to_tensor(one) for one in (gradient, m, v))
    step = ops.cast(step, m.dtype)

    def correction(beta):
        if beta == 0:
            return ops.ones_like(step)
        return -ops.expm1(step * math.log(beta))

    m = ops.add(ops.multiply(beta1, m), ops.multiply(1 - beta1, gradient))
    v = ops.add(ops.multiply(beta2, v), ops.multiply(1 - beta2, ops.square(gradient)))
    root = ops.sqrt(correction(beta2)) / (ops.sqrt(v) + eps)
    return m / correction(beta1) * root, m, v
