# task: logits_without
# verdict: right
def logits_without(model, images, dropped):
    import contextlib

    missing = set(dropped)

    def pass_through(maps, numbered):
        number, block = numbered
        answer = block(maps)
        if number not in missing:
            return answer
        if answer.shape == maps.shape:
            return maps
        raise ValueError(f"Without block {number} the maps have another shape.")

    with contextlib.ExitStack() as stack:
        for module in model.modules():
            stack.callback(setattr, module, "training", module.training)
        stack.enter_context(torch.no_grad())
        model.eval()
        maps = model.stem(images)
        for numbered in enumerate(model.blocks):
            maps = pass_through(maps, numbered)
        return model.head(maps)
