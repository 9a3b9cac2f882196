# task: predict_digits
# verdict: right
# mistake: none; unusual because a copy of the model is set to evaluation mode and answers, and the model itself is not touched

import copy

def predict_digits(model, images, batch_size):
    twin = copy.deepcopy(model).eval()
    labels = torch.empty(len(images), dtype=torch.long, device=images.device)
    with torch.no_grad():
        for start in range(0, len(images), batch_size):
            place = slice(start, start + batch_size)
            labels[place] = twin(images[place]).max(dim=1).indices
    return labels
