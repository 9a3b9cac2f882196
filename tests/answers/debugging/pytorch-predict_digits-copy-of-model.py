# task: predict_digits
# verdict: right
def predict_digits(model, images, batch_size):
    from copy import deepcopy

    twin = deepcopy(model).eval()
    answers = images.new_zeros(len(images), dtype=torch.int64)
    with torch.no_grad():
        for start in range(0, len(images), batch_size):
            part = slice(start, start + batch_size)
            answers[part] = twin(images[part]).max(dim=1).indices
    return answers
