# task: mixed_loss
# verdict: right
def mixed_loss(weights, inputs, labels, half=torch.float16):
    values = inputs.to(dtype=half)
    for number, (weight, bias) in enumerate(weights):
        if number:
            values = torch.relu(values)
        values = functional.linear(values, weight.to(half), bias.to(half))
    scores = functional.log_softmax(values, dim=-1, dtype=torch.float32)
    return functional.nll_loss(scores, labels), values
