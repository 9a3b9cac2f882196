# task: cache_features
# verdict: wrong
# mistake: computes under torch.inference_mode, so the result is an inference tensor: a layer that is trained on it raises an error (it cannot be saved for backward)
# told: inference-tensors
def cache_features(body, images, batch_size=256):
    modes = [(module, module.training) for module in body.modules()]
    body.eval()
    try:
        with torch.inference_mode():
            parts = [body(part) for part in images.split(batch_size)]
            return torch.cat(parts, dim=0)
    finally:
        for module, mode in modes:
            module.training = mode
