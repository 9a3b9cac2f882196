# task: paper_step
# verdict: wrong
# mistake: the decay is applied to w first and the gradient afterwards, w is not moved by v but by the gradient part alone: the decay takes its own step w -= weight_decay * lr * w and never enters the velocity
# mistake: momentum multiplies the new gradient's sum instead of v alone: v = momentum * (v - lr * gradient)
# told: momentum-on-the-gradient, decay-beside-the-velocity
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):
    for w, g, v in zip(variables, gradients, velocities, strict=True):
        v.assign(momentum * (v - lr * g))
        w.assign_sub(weight_decay * lr * w)
        w.assign_add(v)
