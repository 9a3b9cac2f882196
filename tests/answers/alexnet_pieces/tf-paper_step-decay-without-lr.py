# task: paper_step
# verdict: wrong
# mistake: the weight decay is not multiplied by the learning rate
# told: decay-without-the-rate
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities):
        v.assign(momentum * v - weight_decay * w - lr * g)
        w.assign_add(v)
