# task: mixed_loss
# verdict: right
def mixed_loss(weights, inputs, labels, half=torch.float16):
    values = inputs.to(half)
    for number, (weight, bias) in enumerate(weights):
        if number:
            values = torch.relu(values)
        values = torch.addmm(bias.to(half), values, weight.to(half).t())
    log_p = torch.log_softmax(values.to(torch.float32), dim=1)
    picked = log_p[torch.arange(len(labels)), labels.long()]
    return -picked.mean(), values
