# task: adam_direction
# verdict: right
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = gradient * (1 - beta1) + m * beta1
    v = torch.addcmul(v * beta2, gradient, gradient, value=1 - beta2)
    c1, c2 = (1 - b ** step for b in (beta1, beta2))
    return torch.div(m / c1, (v / c2).sqrt() + eps), m, v
