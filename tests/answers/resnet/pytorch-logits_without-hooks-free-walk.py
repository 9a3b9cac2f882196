# task: logits_without
# verdict: right
def logits_without(model, images, dropped):
    missing = set(dropped)
    were = [(layer, layer.training) for layer in model.modules()]
    try:
        for layer, _ in were:
            layer.training = False
        with torch.inference_mode(False), torch.no_grad():
            maps = model.stem(images)
            for number in range(len(model.blocks)):
                answer = model.blocks[number](maps)
                if number in missing and answer.shape != maps.shape:
                    raise ValueError(f"Block {number} cannot be dropped.")
                maps = maps if number in missing else answer
            return model.head(maps)
    finally:
        for layer, mode in were:
            layer.training = mode
