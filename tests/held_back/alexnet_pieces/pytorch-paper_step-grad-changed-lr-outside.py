# task: paper_step
# verdict: wrong
# mistake: the decay is added to w.grad in place, which should be left as it is
# mistake: the velocity is kept without the rate and multiplied by it at the end, which differs as soon as lr changes between calls (and the velocities are other numbers)
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities):
            w.grad.add_(w, alpha=weight_decay)
            v.mul_(momentum).sub_(w.grad)
            w.add_(v, alpha=lr)
