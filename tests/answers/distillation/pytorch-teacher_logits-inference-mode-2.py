# task: teacher_logits
# verdict: wrong
# mistake: the answers are made within torch.inference_mode(); such a tensor is no ordinary one: autograd refuses to save it for a backward pass, so a student cannot be trained with it
# told: inference-tensor
@torch.inference_mode()
def teacher_logits(teachers, images, batch_size=256):
    answers = []
    for teacher in teachers:
        modes = {module: module.training for module in teacher.modules()}
        teacher.eval()
        parts = [teacher(batch).log_softmax(dim=1) for batch in images.split(batch_size)]
        for module, mode in modes.items():
            module.training = mode
        answers.append(torch.cat(parts))
    stacked = torch.stack(answers)  # (teachers, N, K)
    return stacked.logsumexp(dim=0) - math.log(len(teachers))
