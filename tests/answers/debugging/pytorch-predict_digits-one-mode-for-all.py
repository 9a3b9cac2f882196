# task: predict_digits
# verdict: wrong
# mistake: only the mode of the whole model is noted and put back by model.train(mode), which sets all layers to it; layers that were in the other mode (a frozen normalization) are changed
# told: one-mode-for-all-layers
def predict_digits(model, images, batch_size):
    mode = model.training
    model.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    model.train(mode)
    return torch.cat(predictions)
