# task: gradient_norms
# verdict: wrong
# mistake: what is noted of the gradients is the same tensors, which are zeroed and added to in place: afterwards .grad holds the new gradient
# told: old-gradients-are-lost
def gradient_norms(model, images, labels):
    modes = [module.training for module in model.modules()]
    before = [p.grad for p in model.parameters()]
    model.train()
    model.zero_grad(set_to_none=False)
    functional.cross_entropy(model(images), labels).backward()
    norms = []
    for p in model.parameters():
        if p.dim() == 4:
            norms.append(0.0 if p.grad is None else p.grad.square().sum().sqrt().item())
    for p, gradient in zip(model.parameters(), before):
        p.grad = gradient
    for module, mode in zip(model.modules(), modes):
        module.training = mode
    return norms
