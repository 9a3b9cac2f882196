# task: stopping_as_decay
# verdict: right
def stopping_as_decay(curvatures, lr, steps):
    import math

    def strength(c):
        # c / (c + s) = 1 - q with q = (1 - lr c)^steps  =>  s = c / (1 / q - 1)
        log_q = steps * math.log1p(-lr * c)
        return c * math.exp(log_q) / -math.expm1(log_q)

    return np.array([strength(float(c)) for c in curvatures])
