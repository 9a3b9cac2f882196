# task: feature_maps
# verdict: wrong
# mistake: the outputs are not copied, so that an activation in place changes them
# told: maps-not-copied
def feature_maps(model, images):
    out, hooks = [], []
    modes = {m: m.training for m in model.modules()}
    try:
        for m in model.modules():
            if isinstance(m, nn.Conv2d):
                hooks.append(m.register_forward_hook(lambda m, i, o: out.append(o.detach())))
        model.eval()
        with torch.no_grad():
            model(images)
    finally:
        for h in hooks:
            h.remove()
        for m, mode in modes.items():
            m.training = mode
    return out
