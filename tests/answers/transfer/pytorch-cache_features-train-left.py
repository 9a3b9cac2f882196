# task: cache_features
# verdict: wrong
# mistake: the body stays in evaluation mode afterwards
# told: left-in-evaluation-mode
def cache_features(body, images, batch_size=256):
    body.eval()
    with torch.no_grad():
        return torch.cat([body(part) for part in images.split(batch_size)])
