# task: static_step
# verdict: wrong
# mistake: the gradients are divided by the scale while they are still fp16
# told: unscaled-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    halves = [w.detach().half().requires_grad_() for w in weights]
    loss = loss_of(halves)
    grads = torch.autograd.grad(loss * scale, halves, allow_unused=True)
    with torch.no_grad():
        for weight, grad in zip(weights, grads):
            if grad is not None:
                weight -= learning_rate * (grad / scale).float()
    return loss.item()
