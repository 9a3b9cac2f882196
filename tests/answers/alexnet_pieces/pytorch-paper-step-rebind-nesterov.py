# task: paper_step
# verdict: wrong
# mistake: The velocities are bound to new tensors, and the list's tensors keep their old values.
# mistake: The weights move before the velocity is made new.
# told: old-velocity-applied, velocity-not-kept
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities, strict=True):
            w.add_(v)
            v = momentum * v - weight_decay * lr * w - lr * w.grad
