# task: predict_digits
# verdict: right
def predict_digits(model, images, batch_size):
    learning = [module for module in model.modules() if module.training]
    for module in learning:
        module.training = False
    try:
        with torch.no_grad():
            answers = [
                model(images[start : start + batch_size]).max(dim=1).indices
                for start in range(0, len(images), batch_size)
            ]
    finally:
        for module in learning:
            module.training = True
    return torch.cat(answers)
