# task: gradient_check
# verdict: wrong
# mistake: one-sided differences, whose error of about 1e-8 and more is too large for a right gradient to stay below 1e-8 (or 1e-9 for a quadratic function)
# mistake: divides by |g| + |d| instead of the larger of the two, so the relative error is up to half of what it should be
# told: divided-by-the-sum
def gradient_check(function, x):
    point = x.detach().double().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(point), point)
    start = point.detach()
    step = 1e-7
    worst = 0.0
    with torch.no_grad():
        here = function(start)
        for i, g in enumerate(gradient.flatten().tolist()):
            there = start.flatten().clone()
            there[i] += step
            d = ((function(there.view(start.shape)) - here) / step).item()
            worst = max(worst, abs(g - d) / max(abs(g) + abs(d), 0.001))
    return worst
