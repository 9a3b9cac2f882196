# task: mixed_loss
# verdict: right
# way: recursion over the layers, einsum for the products, the cross-entropy from logsumexp and gather in float32
def mixed_loss(weights, inputs, labels, half=torch.float16):
    def forward(x, rest):
        (weight, bias), *later = rest
        x = torch.einsum("ni,oi->no", x, weight.to(half)) + bias.to(half)
        return forward(torch.relu(x), later) if later else x

    logits = forward(inputs.to(half), list(weights))
    wide = logits.to(torch.float32)
    of_labels = wide.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    loss = (torch.logsumexp(wide, dim=1) - of_labels).mean()
    return loss, logits
