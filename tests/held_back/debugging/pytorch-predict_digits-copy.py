# task: predict_digits
# verdict: right
# way: a deep copy of the model is put into evaluation mode and asked; the model itself is never touched
def predict_digits(model, images, batch_size):
    from copy import deepcopy

    judge = deepcopy(model).eval().requires_grad_(False)
    labels = [judge(some).max(dim=1).indices for some in images.split(batch_size)]
    return torch.cat(labels)
