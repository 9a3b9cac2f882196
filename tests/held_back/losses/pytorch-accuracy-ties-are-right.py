# task: accuracy
# verdict: wrong
# mistake: an answer counts as right whenever the label's logit is as large as the largest, also where a class before it has the same

def accuracy(logits, labels):
    own = logits.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    hits = own == logits.max(dim=1).values
    return hits.double().mean().item()
