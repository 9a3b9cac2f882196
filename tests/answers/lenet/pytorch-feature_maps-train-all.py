# task: feature_maps
# verdict: wrong
# mistake: model.train() puts every layer into training mode afterwards instead of the mode in which it was
# mistake: hooks stay where they are when the model raises an error
# told: maps-kept-after-an-error
def feature_maps(model, images):
    out = []
    hooks = [m.register_forward_hook(lambda m, i, o: out.append(o.detach().clone()))
             for m in model.modules() if isinstance(m, nn.Conv2d)]
    model.eval()
    with torch.no_grad():
        model(images)
    for h in hooks:
        h.remove()
    model.train()
    return out
