# task: paper_step
# verdict: wrong
# mistake: the weight decay enters without the learning rate: weight_decay * w instead of weight_decay * lr * w
# told: decay-without-the-rate
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    with torch.no_grad():
        for w, v in zip(parameters, velocities):
            v.mul_(momentum)
            v.sub_(weight_decay * w)
            v.sub_(lr * w.grad)
            w.add_(v)
