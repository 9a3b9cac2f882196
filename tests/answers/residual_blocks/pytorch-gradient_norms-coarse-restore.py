# task: gradient_norms
# verdict: wrong
# mistake: afterwards the mode of the whole model is set by model.train(was_training); a layer that was in another mode than the model (frozen normalization in evaluation mode, say) loses its own mode
# mistake: the gradients are cleared before and after, so a grad that the parameters had before the call is lost instead of being what it was
# told: old-gradients-are-lost, one-mode-for-all-layers
def gradient_norms(model, images, labels):
    was_training = model.training
    model.train()
    model.zero_grad()
    functional.cross_entropy(model(images), labels).backward()
    norms = [p.grad.pow(2).sum().sqrt().item() for p in model.parameters() if p.dim() == 4]
    model.zero_grad()
    model.train(was_training)
    return norms
