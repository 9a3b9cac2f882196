# task: feature_maps
# verdict: wrong
# mistake: only the direct children of the model are searched, convolutions inside an nn.Sequential are missed
# mistake: the hooks are never removed
# told: maps-direct-children-only
def feature_maps(model, images):
    maps = []

    def save(module, inputs, output):
        maps.append(output.detach().clone())

    for layer in model.children():
        if isinstance(layer, nn.Conv2d):
            layer.register_forward_hook(save)
    before = model.training
    model.eval()
    with torch.no_grad():
        model(images)
    model.train(before)
    return list(maps)
