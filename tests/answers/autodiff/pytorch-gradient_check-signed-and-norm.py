# task: gradient_check
# verdict: wrong
# mistake: the error is measured relative to the sum of both sizes instead of the larger one
# told: divided-by-the-sum, view-of-a-turned-tensor
def gradient_check(function, x):
    point = x.detach().to(torch.float64).clone().requires_grad_(True)
    function(point).backward()
    g = point.grad
    d = torch.zeros_like(g)
    flat = point.detach().clone().reshape(-1)
    for i in range(flat.numel()):
        old = flat[i].item()
        flat[i] = old + 1e-5
        up = function(flat.reshape(x.shape)).item()
        flat[i] = old - 1e-5
        down = function(flat.reshape(x.shape)).item()
        flat[i] = old
        d.view(-1)[i] = (up - down) / 2e-5
    scale = torch.clamp(g.abs() + d.abs(), min=0.001)
    return ((g - d).abs() / scale).max().item()
