# task: gradient_norms
# verdict: wrong
# mistake: the old gradients are kept by reference; they are zeroed in place and backward adds into them, so afterwards grad holds the new gradients instead of the old ones
# mistake: only the mode of the whole model is noted and restored with train(mode), so a layer that was in another mode than the model loses its mode
# told: old-gradients-are-lost, one-mode-for-all-layers
def gradient_norms(model, images, labels):
    mode = model.training
    kept = [(p, p.grad) for p in model.parameters()]
    model.train()
    model.zero_grad(set_to_none=False)
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    norms = [p.grad.pow(2).sum().sqrt().item() for p in model.parameters() if p.dim() == 4]
    for p, old in kept:
        p.grad = old
    model.train(mode)
    return norms
