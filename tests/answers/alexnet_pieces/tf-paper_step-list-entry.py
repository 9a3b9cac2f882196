# task: paper_step
# verdict: wrong
# mistake: the decay is not multiplied by the learning rate: weight_decay * w instead of weight_decay * lr * w
# mistake: the new velocity replaces the entry of the list by a tensor; the variable v itself is not changed, so momentum is forgotten by whoever holds the variables
# told: decay-without-the-rate
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for i, (w, gradient) in enumerate(zip(variables, gradients)):
        step = momentum * velocities[i] - weight_decay * w - lr * gradient
        velocities[i] = step
        w.assign_add(step)
