# task: adam_direction
# verdict: right
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = torch.lerp(m, gradient, 1 - beta1)
    v = torch.lerp(v, torch.square(gradient), 1 - beta2)
    first = m.div(1 - beta1**step)
    second = v.div(1 - beta2**step)
    return first.div(second.sqrt().add(eps)), m, v
