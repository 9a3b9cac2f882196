# task: predict_digits
# verdict: wrong
# mistake: only the mode of the outermost module is noted and then given to all layers by model.train(mode): where some layers were in the other mode they are not as before
# told: one-mode-for-all-layers
def predict_digits(model, images, batch_size):
    mode = model.training
    model.eval()
    try:
        with torch.no_grad():
            batches = images.split(batch_size)
            predictions = [model(batch).argmax(dim=1) for batch in batches]
    finally:
        model.train(mode)
    return torch.cat(predictions)
