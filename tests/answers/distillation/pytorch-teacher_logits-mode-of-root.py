# task: teacher_logits
# verdict: wrong
# mistake: only the mode of the outermost module is noted and put back with train(was), which sets all layers to it: a batch normalization that was frozen in evaluation mode inside a training teacher is in training mode afterwards
# told: all-layers-train
def teacher_logits(teachers, images, batch_size=256):
    total = None
    for teacher in teachers:
        was = teacher.training
        teacher.eval()
        with torch.no_grad():
            found = torch.cat([teacher(part) for part in images.split(batch_size)])
        teacher.train(was)
        found = found.log_softmax(dim=1)
        total = found if total is None else torch.logaddexp(total, found)
    return total - math.log(len(teachers))
