# task: prepare_examples
# verdict: right
def prepare_examples(features, labels, num_train, keep):
    train, test = features[:num_train], features[num_train:]
    answers = labels[:num_train]
    mean, std = train.mean(dim=0), train.std(dim=0, correction=0)
    scaled = (train - mean) / std
    best = ((answers - answers.mean()) @ scaled).abs().topk(keep).indices
    test = (test - mean) / std
    return scaled[:, best], test[:, best]
