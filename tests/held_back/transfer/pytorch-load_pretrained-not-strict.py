# task: load_pretrained
# verdict: wrong
# mistake: loads with strict=False, so a file that lacks some of the network's tensors, or has others beside them, is taken without an error
def load_pretrained(name="resnet18", path=None, download=False):
    import torchvision

    weights = torchvision.models.get_model_weights(name).DEFAULT
    if path is None and not download:
        raise ValueError("neither a path nor the permission to download")
    if path is None:
        model = torchvision.models.get_model(name, weights=weights)
    else:
        model = torchvision.models.get_model(name, weights=None)
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
            model.load_state_dict(state, strict=False)
        except Exception as error:
            raise ValueError(f"{path} holds no weights of {name}") from error
    return model.eval(), weights.transforms()
