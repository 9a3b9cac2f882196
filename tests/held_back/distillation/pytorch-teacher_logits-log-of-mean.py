# task: teacher_logits
# verdict: wrong
# mistake: the logarithm of averaged probabilities is -inf where all of them underflow, as with logits of 1000 and -1000
def teacher_logits(teachers, images, batch_size=256):
    total = 0
    for teacher in teachers:
        modes = {module: module.training for module in teacher.modules()}
        teacher.eval()
        with torch.no_grad():
            outputs = torch.cat([teacher(piece) for piece in images.split(batch_size)])
        total = total + functional.softmax(outputs, dim=1)
        for module, mode in modes.items():
            module.training = mode
    return torch.log(total / len(teachers))
