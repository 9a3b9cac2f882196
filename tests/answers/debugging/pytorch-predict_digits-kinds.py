# task: predict_digits
# verdict: wrong
# mistake: only Dropout and BatchNorm1d are put into evaluation mode; BatchNorm2d, Dropout2d and others go on as in training
# told: some-kinds-of-layers-only
def predict_digits(model, images, batch_size):
    kinds = (nn.Dropout, nn.BatchNorm1d)
    touchy = [layer for layer in model.modules() if isinstance(layer, kinds)]
    modes = [layer.training for layer in touchy]
    for layer in touchy:
        layer.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    for layer, mode in zip(touchy, modes, strict=True):
        layer.train(mode)
    return torch.cat(predictions)
