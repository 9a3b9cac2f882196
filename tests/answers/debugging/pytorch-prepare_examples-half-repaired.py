# task: prepare_examples
# verdict: wrong
# mistake: the features are chosen on the training part now, but mean and deviation for the scaling are still those of all examples, the test's among them
# mistake: the deviation is torch.std with its default correction of 1, not that of the population
# told: scaled-with-the-sample-of-all
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    deviations = labels[:num_train] - labels[:num_train].mean()
    centered = train - train.mean(dim=0)
    scores = (deviations @ centered / train.std(dim=0, correction=0)).abs()
    best = scores.topk(keep).indices
    mean, std = features.mean(dim=0), features.std(dim=0)
    return ((train - mean) / std)[:, best], ((test - mean) / std)[:, best]
