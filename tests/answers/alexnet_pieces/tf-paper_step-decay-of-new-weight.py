# task: paper_step
# verdict: wrong
# mistake: weight decay is not multiplied by lr; the decay uses the weight after the step
# told: decay-for-the-next-step
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities):
        v.assign(momentum * v - lr * g)
        w.assign_add(v)
        v.assign_sub(weight_decay * w)
