# task: predict_digits
# verdict: wrong
# mistake: only the mode of the whole model is remembered and spread to all layers, so a layer that had another mode than the model (a frozen batch norm) is changed
# told: one-mode-for-all-layers
def predict_digits(model, images, batch_size):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    model.train(was_training)
    return torch.cat(predictions)
