# task: paper_step
# verdict: right
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities, strict=True):
            v.mul_(momentum).sub_(w, alpha=weight_decay * lr).sub_(w.grad, alpha=lr)
            w.add_(v)
