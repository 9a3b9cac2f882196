# task: prepare_examples
# verdict: wrong
# mistake: std with PyTorch's default correction (n - 1), not that of the population
# mistake: the absolute value of the correlation is lost: strongly negative features are the least telling
# told: deviation-of-the-sample, sign-of-the-correlation-counts
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    mean, std = train.mean(dim=0), train.std(dim=0)
    table = torch.cat([train.T, labels[None, :num_train].to(train.dtype)])  # (D + 1, num_train)
    scores = torch.corrcoef(table)[-1, :-1]  # (D,)
    best = scores.topk(keep).indices
    return ((train - mean) / std)[:, best], ((test - mean) / std)[:, best]
