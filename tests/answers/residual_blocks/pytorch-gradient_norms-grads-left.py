# task: gradient_norms
# verdict: wrong
# mistake: the gradients stay in the grad of the parameters; the model stays in training mode
# told: old-gradients-are-lost, stays-in-training-mode
def gradient_norms(model, images, labels):
    model.train()
    model.zero_grad()
    functional.cross_entropy(model(images), labels).backward()
    return [p.grad.norm().item() for p in model.parameters() if p.ndim == 4]
