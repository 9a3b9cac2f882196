# task: predict_digits
# verdict: wrong
# mistake: only nn.Dropout and the batch normalizations are put into evaluation mode; other layers that behave otherwise in training (Dropout1d, Dropout2d, AlphaDropout, RReLU, a layer of one's own) stay in training mode
# told: some-kinds-of-layers-only
def predict_digits(model, images, batch_size):
    kinds = (nn.Dropout, nn.modules.batchnorm._BatchNorm)
    special = [module for module in model.modules() if isinstance(module, kinds)]
    before = [module.training for module in special]
    for module in special:
        module.eval()
    found = []
    with torch.no_grad():
        for batch in images.split(batch_size):
            found.append(model(batch).argmax(dim=1))
    for module, mode in zip(special, before):
        module.train(mode)
    return torch.cat(found)
