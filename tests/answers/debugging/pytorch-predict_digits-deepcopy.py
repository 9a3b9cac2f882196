# task: predict_digits
# verdict: right
def predict_digits(model, images, batch_size):
    import copy

    twin = copy.deepcopy(model).eval()
    labels = []
    with torch.inference_mode():
        for start in range(0, len(images), batch_size):
            logits = twin(images[start:start + batch_size])
            labels += logits.max(dim=1).indices.tolist()
    return torch.tensor(labels, dtype=torch.int64, device=images.device)
