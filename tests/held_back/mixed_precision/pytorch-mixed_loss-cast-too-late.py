# task: mixed_loss
# verdict: wrong
# mistake: the cross-entropy is computed in half, and only its result is cast to float32
def mixed_loss(weights, inputs, labels, half=torch.float16):
    x = inputs.to(half)
    for number, (weight, bias) in enumerate(weights):
        if number > 0:
            x = torch.relu(x)
        x = functional.linear(x, weight.to(half), bias.to(half))
    loss = functional.cross_entropy(x, labels).float()
    return loss, x
