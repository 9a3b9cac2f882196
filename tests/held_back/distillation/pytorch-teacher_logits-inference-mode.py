# task: teacher_logits
# verdict: wrong
# mistake: the result is made in torch.inference_mode: it is no ordinary tensor, and autograd refuses to save it in a training with it
def teacher_logits(teachers, images, batch_size=256):
    answers = []
    for teacher in teachers:
        modes = [(module, module.training) for module in teacher.modules()]
        teacher.eval()
        try:
            with torch.inference_mode():
                pieces = [
                    functional.log_softmax(teacher(images[i : i + batch_size]), dim=1)
                    for i in range(0, len(images), batch_size)
                ]
                answers.append(torch.cat(pieces))
        finally:
            for module, mode in modes:
                module.training = mode
    with torch.inference_mode():
        return torch.logsumexp(torch.stack(answers), dim=0) - math.log(len(teachers))
