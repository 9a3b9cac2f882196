# task: static_step
# verdict: wrong
# mistake: the gradients are divided by the scale while they are fp16 and cast to fp32 afterwards, so small ones become zero again
# told: unscaled-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    copies = [w.detach().half().requires_grad_(True) for w in weights]
    loss = loss_of(copies)
    (loss * scale).backward()
    with torch.no_grad():
        for weight, copy in zip(weights, copies):
            if copy.grad is None:
                continue
            gradient = (copy.grad / scale).float()
            weight -= learning_rate * gradient
    return loss.item()
