# task: teacher_logits
# verdict: wrong
# mistake: all layers are set to training
# told: all-layers-train
def teacher_logits(teachers, images, batch_size=256):
    outs = []
    with torch.no_grad():
        for t in teachers:
            t.eval()
            out = [functional.log_softmax(t(b), dim=1) for b in images.split(batch_size)]
            t.train()
            outs.append(torch.cat(out))
    return torch.logsumexp(torch.stack(outs), dim=0) - torch.log(
        torch.tensor(len(teachers), dtype=outs[0].dtype))
