# task: paper_step
# verdict: wrong
# mistake: the gradient is not scaled by lr where momentum acts: velocities hold unscaled gradients, as in torch.optim.SGD
# told: plain-gradients-in-the-velocity
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities):
            v.mul_(momentum).add_(w.grad + weight_decay * w)
            w.sub_(lr * v)
