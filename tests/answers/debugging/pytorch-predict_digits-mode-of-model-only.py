# task: predict_digits
# verdict: wrong
# mistake: only the mode of the model as a whole is noted and given to all layers; a smaller last batch is left out
# told: one-mode-for-all-layers
def predict_digits(model, images, batch_size):
    was_training = model.training
    model.eval()
    predictions = []
    with torch.no_grad():
        for start in range(0, len(images) - batch_size + 1, batch_size):
            predictions.append(model(images[start:start + batch_size]).argmax(dim=1))
    model.train(was_training)
    return torch.cat(predictions)
