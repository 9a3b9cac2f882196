# task: cache_features
# verdict: right
def cache_features(body, images, batch_size=256):
    modes = [layer.training for layer in body.modules()]
    body.eval()
    collected = []
    try:
        for part in images.split(batch_size):
            with torch.no_grad():
                collected += [*body(part)]
    finally:
        for layer, mode in zip(body.modules(), modes):
            layer.training = mode
    return torch.stack(collected)
