# task: paper_step
# verdict: wrong
# mistake: The weight decay is not multiplied by the learning rate.
# told: decay-without-the-rate
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities, strict=True):
            v.mul_(momentum).sub_(w, alpha=weight_decay).sub_(w.grad, alpha=lr)
            w.add_(v)
