# task: prepare_examples
# verdict: wrong
# mistake: the scores are covariances that were not divided by the deviation; the deviation is that of a sample
# told: deviation-of-the-sample, features-not-divided-by-their-deviation
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    mean, std = train.mean(dim=0), train.std(dim=0)
    answers = labels[:num_train]
    scores = ((answers - answers.mean()) @ (train - mean)).abs()
    best = scores.topk(keep).indices
    return ((train - mean) / std)[:, best], ((test - mean) / std)[:, best]
