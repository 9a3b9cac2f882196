# task: paper_step
# verdict: wrong
# mistake: the new velocity is not written back into the variables v (only a local tensor), so there is no momentum from call to call
# told: velocity-not-kept
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities):
        v = momentum * v - weight_decay * lr * w - lr * g
        w.assign_add(v)
