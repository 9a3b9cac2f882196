# task: mixed_loss
# verdict: wrong
# mistake: a ReLU follows the last layer, too
# told: relu-on-the-logits
def mixed_loss(weights, inputs, labels, half=torch.float16):
    values = inputs.to(half)
    for weight, bias in weights:
        values = functional.linear(values, weight.to(half), bias.to(half)).relu()
    return functional.cross_entropy(values.float(), labels), values
