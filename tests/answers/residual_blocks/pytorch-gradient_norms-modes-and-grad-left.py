# task: gradient_norms
# verdict: wrong
# mistake: the model is left in training mode; the gradients stay in grad and add up with those from before
# told: adds-to-old-gradients, stays-in-training-mode
def gradient_norms(model, images, labels):
    model.train()
    loss = functional.cross_entropy(model(images), labels)
    loss.backward()
    return [p.grad.norm().item() for p in model.parameters() if p.dim() == 4]
