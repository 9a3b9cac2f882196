# task: paper_step
# verdict: right
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    def moved(w, v):
        pull = torch.add(w.grad, w.detach(), alpha=weight_decay)
        return torch.sub(momentum * v.detach(), pull, alpha=lr)

    news = [moved(w, v) for w, v in zip(parameters, velocities)]
    with torch.no_grad():
        for w, v, new in zip(parameters, velocities, news):
            v.copy_(new)
            w.add_(new)
