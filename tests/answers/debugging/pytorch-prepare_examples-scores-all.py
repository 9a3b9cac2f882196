# task: prepare_examples
# verdict: wrong
# mistake: mean and std are those of the training part, but the features are still chosen by correlations with all labels, those of the test included
# told: features-chosen-by-all-labels
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    mean, std = train.mean(dim=0), train.std(dim=0, correction=0)
    deviations = labels - labels.mean()
    scores = (deviations @ (features - mean) / std).abs()  # (D,)
    best = scores.topk(keep).indices
    return ((train - mean) / std)[:, best], ((test - mean) / std)[:, best]
