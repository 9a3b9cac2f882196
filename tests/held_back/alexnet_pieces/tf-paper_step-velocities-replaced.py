# task: paper_step
# verdict: wrong
# mistake: the new velocities are tensors put into the list; the variables that the caller holds keep their old values
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):  # fmt: skip
    for i, (w, g) in enumerate(zip(variables, gradients)):
        velocities[i] = momentum * velocities[i] - weight_decay * lr * w - lr * g
        w.assign_add(velocities[i])
