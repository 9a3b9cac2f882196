# task: mixed_loss
# verdict: wrong
# mistake: the cross-entropy is computed in half and only its result is cast; a ReLU follows the last layer, too
# told: loss-in-half, relu-on-the-logits
def mixed_loss(weights, inputs, labels, half=torch.float16):
    values = inputs.to(half)
    for weight, bias in weights:
        values = functional.relu(functional.linear(values, weight.to(half), bias.to(half)))
    loss = functional.cross_entropy(values, labels)
    return loss.float(), values
