# task: cache_features
# verdict: wrong
# mistake: the features are inference tensors, on which one cannot train; afterwards the whole body is in training mode
# told: inference-tensors, one-mode-for-all
def cache_features(body, images, batch_size=256):
    body.eval()
    with torch.inference_mode():
        features = torch.cat([body(part) for part in images.split(batch_size)])
    body.train()
    return features
