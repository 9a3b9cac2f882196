# task: cache_features
# verdict: right
# mistake: none; unusual because a deep copy of the body does the work, over a DataLoader
def cache_features(body, images, batch_size=256):
    import copy

    from torch.utils.data import DataLoader, TensorDataset

    worker = copy.deepcopy(body).eval()
    loader = DataLoader(TensorDataset(images), batch_size=batch_size, shuffle=False)
    with torch.no_grad():
        return torch.cat([worker(batch) for (batch,) in loader])
