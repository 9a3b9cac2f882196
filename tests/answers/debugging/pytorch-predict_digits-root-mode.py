# task: predict_digits
# verdict: wrong
# mistake: only the mode of the model itself is noted and put back, not that of each layer
# told: one-mode-for-all-layers
def predict_digits(model, images, batch_size):
    was_training = model.training
    model.eval()
    with torch.inference_mode():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    model.train(was_training)
    return torch.cat(predictions).clone()
