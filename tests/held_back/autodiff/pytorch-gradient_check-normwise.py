# task: gradient_check
# verdict: wrong
# mistake: numerator and denominator are maximized separately: the largest difference is divided by the largest gradient, so a wrong small entry beside a large one is not seen
# told: divided-by-the-largest-entry
def gradient_check(function, x):
    x = x.detach().double()
    leaf = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(leaf), leaf)
    step = 1e-5
    slopes = torch.zeros_like(x)
    with torch.no_grad():
        for index in torch.cartesian_prod(*map(torch.arange, x.shape)).reshape(-1, x.dim()) \
                if x.dim() else [()]:
            where = tuple(int(i) for i in index)
            up, down = x.clone(), x.clone()
            up[where] += step
            down[where] -= step
            slopes[where] = (function(up) - function(down)) / (2 * step)
    largest = max(gradient.abs().max().item(), slopes.abs().max().item(), 0.001)
    return (gradient - slopes).abs().max().item() / largest
