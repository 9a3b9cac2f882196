# task: unfreeze
# verdict: wrong
# mistake: only BatchNorm2d stays frozen without batch_norm; BatchNorm1d and BatchNorm3d thaw
def unfreeze(layer, batch_norm=False):
    for module in layer.modules():
        if isinstance(module, nn.BatchNorm2d) and not batch_norm:
            continue
        module.__dict__.pop("train", None)
        for parameter in module.parameters(recurse=False):
            parameter.requires_grad_(True)
