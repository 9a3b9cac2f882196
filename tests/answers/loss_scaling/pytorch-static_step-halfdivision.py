# task: static_step
# verdict: wrong
# mistake: the gradients are divided by the scale in fp16 and cast to fp32 afterwards, so the small ones vanish
# told: unscaled-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    copies = [w.detach().half().requires_grad_() for w in weights]
    loss = loss_of(copies)
    gradients = torch.autograd.grad(loss * scale, copies, allow_unused=True)
    with torch.no_grad():
        for weight, gradient in zip(weights, gradients):
            if gradient is None:
                continue
            gradient = (gradient / scale).float()
            weight -= learning_rate * gradient
    return loss.item()
