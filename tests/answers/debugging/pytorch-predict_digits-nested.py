# task: predict_digits
# verdict: wrong
# mistake: only the modes of the model and its direct children are noted; train(mode) then gives every layer within a child the mode of that child
# told: modes-of-the-children-only
def predict_digits(model, images, batch_size):
    modes = [(module, module.training) for module in (model, *model.children())]
    model.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    for module, mode in modes:
        module.train(mode)
    return torch.cat(predictions)
