# task: gradient_check
# verdict: wrong
# mistake: takes one-sided differences, whose error is far above 1e-8, instead of central ones
# told: check-one-sided, view-of-a-turned-tensor
def gradient_check(function, x):
    step = 1e-5
    point = x.detach().clone().double().requires_grad_(True)
    value = function(point)
    (grad,) = torch.autograd.grad(value, point)
    worst = 0.0
    with torch.no_grad():
        base = function(point).item()
        grads = grad.reshape(-1)
        for i in range(point.numel()):
            moved = point.detach().clone()
            moved.view(-1)[i] += step
            d = (function(moved).item() - base) / step
            g = grads[i].item()
            worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
