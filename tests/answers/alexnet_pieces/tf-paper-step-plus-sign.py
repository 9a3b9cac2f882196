# task: paper_step
# verdict: wrong
# mistake: The velocity is subtracted from the weight although its sign is already that of the step.
# told: velocity-subtracted
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities):
        v.assign(momentum * v - weight_decay * lr * w - lr * g)
        w.assign_sub(v)
