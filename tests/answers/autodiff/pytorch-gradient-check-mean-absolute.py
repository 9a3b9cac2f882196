# task: gradient_check
# verdict: wrong
# mistake: The mean over the entries is returned instead of the maximum.
# mistake: The error is absolute, it is not divided by the size of the gradients.
# told: absolute-error, view-of-a-turned-tensor
def gradient_check(function, x):
    x = x.detach().double().clone().requires_grad_(True)
    (g,) = torch.autograd.grad(function(x), x, allow_unused=True)
    g = torch.zeros_like(x) if g is None else g
    step, base = 1e-5, x.detach()
    d = torch.zeros_like(base)
    with torch.no_grad():
        for i in range(base.numel()):
            e = torch.zeros(base.numel(), dtype=torch.float64)
            e[i] = step
            e = e.reshape(base.shape)
            d.view(-1)[i] = (function(base + e) - function(base - e)) / (2 * step)
    scale = torch.maximum(g.abs(), d.abs()).clamp(min=1e-3)
    return (g - d).abs().mean().item()
