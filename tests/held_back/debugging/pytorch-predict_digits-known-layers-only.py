# task: predict_digits
# verdict: wrong
# mistake: only nn.Dropout and the ready-made batch normalizations are set to evaluation mode; other layers that behave otherwise in training (Dropout2d, layers of one's own) are not

def predict_digits(model, images, batch_size):
    kinds = (nn.Dropout, nn.BatchNorm1d, nn.BatchNorm2d)
    changed = [m for m in model.modules() if isinstance(m, kinds) and m.training]
    for module in changed:
        module.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    for module in changed:
        module.train()
    return torch.cat(predictions)
