# task: cache_features
# verdict: right
def cache_features(body, images, batch_size=256):
    modes = [(module, module.training) for module in body.modules()]
    try:
        body.eval()
        with torch.set_grad_enabled(False):
            return torch.cat(tuple(map(body, images.split(batch_size))))
    finally:
        for module, mode in modes:
            module.training = mode
