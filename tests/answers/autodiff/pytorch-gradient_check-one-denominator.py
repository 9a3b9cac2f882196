# task: gradient_check
# verdict: wrong
# mistake: divides the largest difference by the largest entry of all, not each difference by its own entry; errors in small entries vanish
# told: divided-by-the-largest-entry, view-of-a-turned-tensor

def gradient_check(function, x):
    x = x.detach().double().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x)
    step = 1e-5
    differences = torch.zeros_like(x)
    with torch.no_grad():
        point = x.detach().clone()
        flat, out = point.view(-1), differences.view(-1)
        for i in range(flat.numel()):
            before = flat[i].item()
            flat[i] = before + step
            above = function(point)
            flat[i] = before - step
            below = function(point)
            flat[i] = before
            out[i] = (above - below) / (2 * step)
    error = (gradient - differences).abs().max()
    size = max(gradient.abs().max().item(), differences.abs().max().item(), 0.001)
    return error.item() / size
