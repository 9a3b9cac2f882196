# task: cross_entropy
# verdict: wrong
# mistake: the maximum over the whole batch is subtracted instead of that of each row, so a row far below underflows
# told: one-maximum-for-all
def cross_entropy(logits, labels):
    z = logits - logits.max()
    lse = z.exp().sum(1).log()
    return (lse - z.gather(1, labels[:, None])[:, 0]).mean()
