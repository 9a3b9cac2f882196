# task: accuracy
# verdict: wrong
# mistake: any label that ties with the largest logit counts as right, not only the first of these classes
# told: ties-count-as-right
def accuracy(logits, labels):
    own = logits.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    best = logits.max(dim=1).values
    return (own >= best).double().mean().item()
