# task: gradient_check
# verdict: wrong
# mistake: double() of a float64 tensor is the tensor itself, so that requires_grad_ marks the caller's x
# told: check-marks-x
def gradient_check(function, x):
    leaf = x.double()
    leaf.requires_grad_(True)
    (gradient,) = torch.autograd.grad(function(leaf), leaf)
    gradient = gradient.reshape(-1)
    h, worst = 3e-5, 0.0
    with torch.no_grad():
        flat = leaf.detach().reshape(-1)
        for i in range(flat.numel()):
            ends = []
            for sign in (1, -1):
                moved = flat.clone()
                moved[i] += sign * h
                ends.append(float(function(moved.reshape(x.shape))))
            d = (ends[0] - ends[1]) / (2 * h)
            g = float(gradient[i])
            worst = max(worst, abs(g - d) / max(abs(g), abs(d), 0.001))
    return worst
