# task: paper_step
# verdict: wrong
# mistake: the list gets a new velocity tensor; the tensor that was in it is not changed in place
# told: velocity-not-kept
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for i, w in enumerate(parameters):
            velocities[i] = (
                momentum * velocities[i] - weight_decay * lr * w - lr * w.grad
            )
            w += velocities[i]
