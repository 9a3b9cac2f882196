# task: gradient_check
# verdict: wrong
# mistake: the step of 1e-9 is so small that rounding errors dominate
# told: step-somewhat-too-small
def gradient_check(function, x):
    x = x.detach().double().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x)
    worst, step = 0.0, 1e-9
    with torch.no_grad():
        for i in range(x.numel()):
            move = torch.zeros(x.numel(), dtype=torch.float64)
            move[i] = step
            move = move.reshape(x.shape)
            d = ((function(x + move) - function(x - move)) / (2 * step)).item()
            g = gradient.reshape(-1)[i].item()
            worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
