# task: predict_digits
# verdict: wrong
# mistake: afterwards the whole model is put into training mode, whatever the layers' modes were
# told: always-back-to-training
def predict_digits(model, images, batch_size):
    model.eval()
    with torch.no_grad():
        predictions = [model(batch).argmax(dim=1) for batch in images.split(batch_size)]
    model.train()
    return torch.cat(predictions)
