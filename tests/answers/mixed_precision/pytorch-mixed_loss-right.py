# task: mixed_loss
# verdict: right
def mixed_loss(weights, inputs, labels, half=torch.float16):
    from functools import reduce

    def layer(values, pair):
        weight, bias = (tensor.to(half) for tensor in pair)
        return torch.addmm(bias, values, weight.t())

    first, *others = weights
    start = layer(inputs.to(half), first)
    logits = reduce(lambda values, pair: layer(torch.relu(values), pair), others, start)
    wide = logits.to(torch.float32)
    right = wide.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    return (wide.logsumexp(dim=1) - right).mean(), logits
