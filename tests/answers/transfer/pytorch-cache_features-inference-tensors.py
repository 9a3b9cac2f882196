# task: cache_features
# verdict: wrong
# mistake: inference_mode makes inference tensors; they cannot be saved for a backward pass, so one cannot train on the features
# told: inference-tensors
def cache_features(body, images, batch_size=256):
    modes = {part: part.training for part in body.modules()}
    body.eval()
    try:
        with torch.inference_mode():
            found = torch.cat([body(part) for part in images.split(batch_size)])
    finally:
        for part, mode in modes.items():
            part.training = mode
    return found
