# task: adam_direction
# verdict: right
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = torch.lerp(gradient, m, beta1)
    v = torch.lerp(torch.square(gradient), v, beta2)
    first = torch.div(m, 1 - beta1**step)
    root = torch.pow(torch.div(v, 1 - beta2**step), 0.5)
    return torch.div(first, torch.add(root, eps)), m, v
