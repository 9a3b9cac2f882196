# task: paper_step
# verdict: wrong
# mistake: The gradient is multiplied by 1 - momentum as in a running mean.
# mistake: The decay has the wrong sign, so weights grow.
# told: decay-of-the-wrong-sign
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities):
        v.assign(momentum * v + weight_decay * lr * w - (1 - momentum) * lr * g)
        w.assign_add(v)
