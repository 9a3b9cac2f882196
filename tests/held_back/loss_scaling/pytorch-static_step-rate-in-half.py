# task: static_step
# verdict: wrong
# mistake: the fp16 gradient is multiplied by learning_rate / scale while it is still fp16, so it is unscaled in half precision and small gradients underflow again; only the finished step is added in fp32
# told: step-taken-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    halves = [w.detach().to(torch.float16).requires_grad_() for w in weights]
    loss = loss_of(halves)
    (loss * scale).backward()
    factor = learning_rate / scale
    with torch.no_grad():
        for weight, half in zip(weights, halves):
            if half.grad is not None:
                weight.sub_(half.grad * factor)
    return loss.item()
