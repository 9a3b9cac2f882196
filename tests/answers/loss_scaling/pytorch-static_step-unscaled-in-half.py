# task: static_step
# verdict: wrong
# mistake: the gradients are divided by the scale in fp16, before they become fp32
# told: unscaled-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    copies = [w.detach().half().requires_grad_() for w in weights]
    loss = loss_of(copies)
    gradients = torch.autograd.grad(loss * scale, copies, allow_unused=True)
    with torch.no_grad():
        for weight, gradient in zip(weights, gradients):
            if gradient is not None:
                weight -= learning_rate * (gradient / scale).float()
    return loss.item()
