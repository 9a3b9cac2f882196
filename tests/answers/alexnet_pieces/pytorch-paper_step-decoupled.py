# task: paper_step
# verdict: wrong
# mistake: the weight decay shrinks the weights directly and does not go through the velocity
# told: decay-beside-the-velocity
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities):
            v.mul_(momentum).sub_(lr * w.grad)
            w.mul_(1 - lr * weight_decay)
            w.add_(v)
