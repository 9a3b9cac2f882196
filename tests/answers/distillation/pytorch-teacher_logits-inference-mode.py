# task: teacher_logits
# verdict: wrong
# mistake: everything is computed under torch.inference_mode, so the result is an inference tensor: using it in a loss that is trained can raise an error, it is no ordinary tensor
# told: inference-tensor
def teacher_logits(teachers, images, batch_size=256):
    answers = []
    with torch.inference_mode():
        for teacher in teachers:
            modes = {module: module.training for module in teacher.modules()}
            teacher.eval()
            try:
                parts = [teacher(part) for part in images.split(batch_size)]
            finally:
                for module, mode in modes.items():
                    module.training = mode
            answers.append(torch.cat(parts).log_softmax(dim=1))
        return torch.stack(answers).logsumexp(dim=0) - math.log(len(teachers))
