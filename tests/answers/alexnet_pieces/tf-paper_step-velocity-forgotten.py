# task: paper_step
# verdict: wrong
# mistake: the new velocity is only given to the local name v; the variables in velocities never change, so there is no momentum from step to step
# told: velocity-not-kept
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, gradient, v in zip(variables, gradients, velocities):
        v = momentum * v - weight_decay * lr * w - lr * gradient
        w.assign(w + v)
