# task: mixed_step
# verdict: wrong
# mistake: backward() adds to the .grad of the masters, which are never cleared, so the second step contains the gradients of the first
# told: none
def _forward(weights, inputs, labels, half):
    x = inputs.to(half)
    for number, (weight, bias) in enumerate(weights):
        if number > 0:
            x = torch.relu(x)
        x = x @ weight.to(half).T + bias.to(half)
    return functional.cross_entropy(x.float(), labels)


def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    params = [p for pair in weights for p in pair]
    loss = _forward(weights, inputs, labels, half)
    (loss * scale).backward()
    with torch.no_grad():
        grads = [p.grad / scale for p in params]
        finite = all(bool(torch.isfinite(g).all()) for g in grads)
        if finite:
            if max_norm is not None:
                norm = torch.sqrt(sum((g**2).sum() for g in grads))
                if norm > max_norm:
                    grads = [g * (max_norm / norm) for g in grads]
            for p, g in zip(params, grads):
                p -= lr * g
    return loss.detach(), finite
