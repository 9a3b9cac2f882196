# task: feature_maps
# verdict: right
def feature_maps(model, images):
    from contextlib import ExitStack

    found = []

    def tap(layer):
        untouched = layer.forward

        def forward(*args, **kwargs):
            answer = untouched(*args, **kwargs)
            found.append(answer.detach().clone())
            return answer

        layer.forward = forward

    with ExitStack() as undo:
        for layer in model.modules():
            undo.callback(setattr, layer, "training", layer.training)
            if isinstance(layer, nn.Conv2d):
                tap(layer)
                undo.callback(delattr, layer, "forward")
        model.eval()
        with torch.no_grad():
            model(images)
    return found
