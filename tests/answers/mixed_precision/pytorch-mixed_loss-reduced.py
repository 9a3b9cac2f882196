# task: mixed_loss
# verdict: right
# way: functools.reduce over the layers, functional.linear, and the loss as logsumexp minus the label's logit
def mixed_loss(weights, inputs, labels, half=torch.float16):
    from functools import reduce

    def layer(x, pair):
        matrix, bias = (one.to(half) for one in pair)
        return functional.linear(x, matrix, bias)

    first, *others = weights
    start = layer(inputs.to(half), first)
    logits = reduce(lambda x, pair: layer(x.relu(), pair), others, start)
    wide = logits.to(torch.float32)
    own = wide.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    return (wide.logsumexp(dim=1) - own).mean(), logits
