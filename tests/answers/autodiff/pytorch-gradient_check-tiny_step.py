# task: gradient_check
# verdict: wrong
# mistake: a step of 1e-8 for central differences: rounding spoils half of the digits
# mistake: the floor of 0.001 in the denominator is forgotten (only a guard against division by zero)
# told: step-somewhat-too-small, threshold-only-against-zero
def gradient_check(function, x):
    point = x.detach().double().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(point), point)
    gradient = gradient.flatten()
    flat = point.detach().flatten()
    h = 1e-8
    worst = 0.0
    with torch.no_grad():
        for i in range(flat.numel()):
            up, down = flat.clone(), flat.clone()
            up[i] += h
            down[i] -= h
            d = (function(up.view(x.shape)) - function(down.view(x.shape))) / (2 * h)
            d, g = d.item(), gradient[i].item()
            worst = max(worst, abs(g - d) / max(abs(g), abs(d), 1e-12))
    return worst
