# task: static_step
# verdict: wrong
# mistake: the step is taken from the fp16 copies, so the fp32 weights lose their low bits at each step
# mistake: the loss that is returned is that after the step
def static_step(loss_of, weights, scale, learning_rate):
    copies = [w.detach().half().requires_grad_() for w in weights]
    (loss_of(copies) * scale).backward()
    with torch.no_grad():
        for weight, half in zip(weights, copies):
            if half.grad is not None:
                weight.copy_(half.float() - learning_rate * half.grad.float() / scale)
        return loss_of([w.half() for w in weights]).item()
