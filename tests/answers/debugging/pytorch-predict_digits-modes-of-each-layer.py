# task: predict_digits
# verdict: right
# way: the mode of every layer is noted in a list and put back one by one, the labels are written into one tensor
def predict_digits(model, images, batch_size):
    modes = [(layer, layer.training) for layer in model.modules()]
    labels = torch.empty(len(images), dtype=torch.int64, device=images.device)
    model.eval()
    try:
        with torch.inference_mode():
            for first in range(0, len(images), batch_size):
                part = slice(first, first + batch_size)
                labels[part] = model(images[part]).max(dim=1).indices
    finally:
        for layer, mode in modes:
            layer.training = mode
    return labels
