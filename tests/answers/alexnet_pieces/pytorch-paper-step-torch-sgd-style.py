# task: paper_step
# verdict: wrong
# mistake: The learning rate stands outside the velocity as in torch.optim.SGD, so a changed rate acts on old steps too.
# told: rate-outside-the-velocity
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities, strict=True):
            v.mul_(momentum).sub_(w, alpha=weight_decay).sub_(w.grad)
            w.add_(v, alpha=lr)
