# task: gradient_check
# verdict: wrong
# mistake: x is not converted to float64, everything is computed in its own type
# told: input-type-kept
def gradient_check(function, x):
    point = x.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(point), point)
    step, worst = 1e-5, 0.0
    flat = x.detach().flatten()
    for i, g in enumerate(gradient.flatten().tolist()):
        moved = flat.clone()
        moved[i] = flat[i] + step
        above = function(moved.reshape(x.shape)).item()
        moved = flat.clone()
        moved[i] = flat[i] - step
        below = function(moved.reshape(x.shape)).item()
        d = (above - below) / (2 * step)
        worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
