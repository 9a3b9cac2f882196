# task: mixed_loss
# verdict: wrong
# mistake: the cross-entropy is computed in half and only its result is cast to float32
# told: loss-in-half
def mixed_loss(weights, inputs, labels, half=torch.float16):
    x = inputs.to(half)
    for i, (w, b) in enumerate(weights):
        x = functional.linear(x, w.to(half), b.to(half))
        if i < len(weights) - 1:
            x = functional.relu(x)
    loss = functional.cross_entropy(x, labels).float()
    return loss, x
