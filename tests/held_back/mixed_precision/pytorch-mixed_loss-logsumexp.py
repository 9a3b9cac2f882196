# task: mixed_loss
# verdict: right
# mistake: none; unusual because the layers are addmm on half copies and the cross-entropy is written with logsumexp and gather
def mixed_loss(weights, inputs, labels, half=torch.float16):
    (first, bias), *rest = weights
    logits = torch.addmm(bias.to(half), inputs.to(half), first.to(half).t())
    for weight, bias in rest:
        logits = torch.addmm(bias.to(half), functional.relu(logits), weight.to(half).t())
    wide = logits.to(torch.float32)
    picked = wide.gather(1, labels.long()[:, None]).squeeze(1)
    return (torch.logsumexp(wide, 1) - picked).mean(), logits
