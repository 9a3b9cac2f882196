# task: gradient_check
# verdict: wrong
# mistake: the step of 1e-9 is too small, so rounding errors exceed the bound
# told: step-somewhat-too-small
def gradient_check(function, x):
    x = x.detach().to(torch.float64).clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x)
    base = x.detach()
    step, worst = 1e-9, 0.0
    with torch.no_grad():
        for k in range(base.numel()):
            unit = torch.zeros(base.numel(), dtype=torch.float64)
            unit[k] = step
            unit = unit.reshape(base.shape)
            d = (function(base + unit) - function(base - unit)).item() / (2 * step)
            g = gradient.reshape(-1)[k].item()
            worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
