# task: prepare_examples
# verdict: right
def prepare_examples(features, labels, num_train, keep):
    seen = features[:num_train]
    mean = seen.sum(dim=0) / num_train
    std = ((seen - mean).square().sum(dim=0) / num_train).sqrt()
    scaled = (features - mean) / std  # (N, D), by the training alone
    answers = labels[:num_train] - labels[:num_train].mean()
    covariances = torch.einsum("n,nd->d", answers.to(scaled.dtype), scaled[:num_train])
    order = covariances.abs().argsort(descending=True)[:keep]
    chosen = scaled.index_select(1, order)
    return chosen[:num_train], chosen[num_train:]
