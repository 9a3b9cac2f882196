# task: cache_features
# verdict: wrong
# mistake: afterwards all inner layers are in the mode of the body, not in their own
# told: one-mode-for-all
def cache_features(body, images, batch_size=256):
    mode = body.training
    body.eval()
    features = []
    with torch.no_grad():
        for start in range(0, len(images), batch_size):
            features.append(body(images[start : start + batch_size]))
    body.train(mode)
    return torch.cat(features)
