# task: auxiliary_loss
# verdict: right
# way: all logits stacked, logsumexp minus the gathered logit, and the weights of the losses in an einsum
def auxiliary_loss(outputs, labels, weight=0.3):
    every = [outputs] if isinstance(outputs, torch.Tensor) else list(outputs)
    stack = torch.stack(every)  # (heads, N, K)
    place = labels.long().view(1, -1, 1).expand(len(stack), -1, 1)
    chosen = stack.gather(2, place).squeeze(2)
    losses = (stack.logsumexp(dim=2) - chosen).mean(dim=1)  # (heads,)
    shares = torch.full_like(losses, weight)
    shares[0] = 1.0
    return torch.einsum("h,h->", shares, losses)
