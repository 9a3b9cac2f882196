# task: predict_digits
# verdict: wrong
# mistake: the model is put in training mode at the end whatever mode its layers were in
# told: always-back-to-training
def predict_digits(model, images, batch_size):
    model.eval()
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    model.train()
    return torch.cat(predictions)
