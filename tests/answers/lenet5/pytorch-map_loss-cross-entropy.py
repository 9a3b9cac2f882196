# task: map_loss
# verdict: right
def map_loss(distances, labels, j):
    rubbish = torch.full_like(distances[:, :1], float(j))
    logits = -torch.cat([distances, rubbish], dim=1)
    return F.cross_entropy(logits, labels.long())
